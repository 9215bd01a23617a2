package dev.ambit.wire.crypto;

import java.util.OptionalLong;

/**
 * What git's receive-pack tells a hook about the nonce of a signed push (git-receive-pack(1)).
 *
 * @param asked {@code GIT_PUSH_CERT_NONCE}: the nonce that this session asked for; empty if unset
 * @param status {@code GIT_PUSH_CERT_NONCE_STATUS}; empty if unset
 * @param slop {@code GIT_PUSH_CERT_NONCE_SLOP}: how many seconds apart the session was that gave
 *     the nonce; only with the status {@code SLOP}
 */
public record Nonce(String asked, String status, OptionalLong slop) {}
