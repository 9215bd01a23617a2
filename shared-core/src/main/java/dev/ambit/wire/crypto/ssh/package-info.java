/**
 * Signatures made with SSH keys, checked by hand on the JDK: the SSHSIG format, the key types that
 * OpenSSH signs with, and its allowed-signers file. What is malformed is an answer, never an
 * exception that escapes the package.
 */
@NullMarked
package dev.ambit.wire.crypto.ssh;

import org.jspecify.annotations.NullMarked;
