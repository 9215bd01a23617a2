package dev.ambit.core.ledger;

/**
 * One line of a ledger.
 *
 * @param sequence its place, from 0
 * @param previous the hash of the entry before it; 64 zeros for the first
 * @param body the record, JSON on one line
 * @param hash SHA-256 over sequence, previous and body, in hexadecimal
 */
public record Entry(long sequence, String previous, String body, String hash) {}
