package dev.ambit.core.provenance;

/**
 * Where a record stands in a ledger.
 *
 * @param sequence its place
 * @param hash its entry's hash, which binds all before it
 */
public record LedgerPlace(long sequence, String hash) {}
