package dev.ambit.core.facts;

/**
 * A signed push's certificate, checked: the signature is by the key told, over exactly this push's
 * updates, with the nonce that this server gave for it.
 *
 * @param signature what checking its signature showed
 * @param covers whether it lists this push's updates, this repository's nonce, and nothing else
 * @param detail why not, for people; empty if it covers
 */
public record PushCertificate(Signature signature, boolean covers, String detail) {}
