package dev.ambit.wire.site;

import java.util.Optional;

/**
 * Where signed grants are kept.
 *
 * @param folder a folder of envelopes, relative to the site file
 * @param ref whether {@code refs/ambit/grants} of the repository counts too
 * @param server the forge app that is asked too; decisions are reported to it
 */
public record GrantStores(Optional<String> folder, boolean ref, Optional<GrantServer> server) {}
