package dev.ambit.hooks.provenance;

import dev.ambit.core.provenance.Envelope;

/**
 * A grant or an approval as a statement tells of it, with the envelope that proves it.
 *
 * @param proof what a statement says
 * @param envelope the signed envelope
 */
record Proven<T>(T proof, Envelope envelope) {}
