package dev.ambit.wire.site;

import dev.ambit.wire.crypto.keys.VerifyingKey;

/**
 * A public key of a person, from a PEM file beside the site file.
 *
 * @param file the file, relative to the site file's folder
 * @param key checks signatures by it
 */
public record SiteKey(String file, VerifyingKey key) {}
