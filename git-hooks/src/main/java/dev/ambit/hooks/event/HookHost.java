package dev.ambit.hooks.event;

import java.nio.file.Path;

/**
 * What the hook's own process and the site's configuration say, rather than the environment.
 *
 * @param account the operating-system account that the process runs as
 * @param workingDirectory where it runs; git starts server hooks inside the repository
 * @param permitsUserEnvironment whether the site trusts {@code environment="AMBIT_PRINCIPAL=..."}
 *     in the authorized keys of its sshd. Safe only if no client can set that variable: sshd has
 *     {@code PermitUserEnvironment AMBIT_PRINCIPAL}, no {@code AcceptEnv} that matches it, and
 *     every key has a forced command
 * @param authenticationFile reads the file by which sshd tells the keys used
 */
public record HookHost(
    String account,
    Path workingDirectory,
    boolean permitsUserEnvironment,
    AuthenticationFile authenticationFile) {}
