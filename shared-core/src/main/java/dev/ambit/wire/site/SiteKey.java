package dev.ambit.wire.site;

/**
 * A public key of a person, from a PEM file beside the site file.
 *
 * @param file the file, relative to the site file's folder
 * @param id {@code SHA256:} and the base64 SHA-256 of the key's SPKI bytes
 */
public record SiteKey(String file, String id) {}
