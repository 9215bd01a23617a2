package dev.ambit.hooks.grant;

import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.provenance.GrantEvent;
import dev.ambit.hooks.keys.KeyHome;
import dev.ambit.wire.crypto.keys.SigningKey;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.grant.GrantDigest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The key that a person signs with. */
final class Signed {

  @Option(names = "--key", required = true, paramLabel = "NAME", description = "The key's name.")
  private String key = "";

  @Mixin private KeyHome home = new KeyHome();

  /** The key itself. */
  SigningKey signer() throws IOException {
    return home.signer(key);
  }

  Envelope envelope(String type, byte[] payload) throws IOException {
    return DsseEnvelopes.sign(type, payload, signer());
  }

  /** What is written to a log about a record that this key signed. */
  GrantEvent event(
      GrantEvent.Kind kind, Optional<String> grant, String by, Envelope envelope, String note)
      throws IOException {
    return new GrantEvent(
        kind,
        logged(),
        grant,
        List.of(),
        Optional.empty(),
        by,
        signer().keyId(),
        GrantDigest.of(envelope.body()),
        note);
  }

  /**
   * The time of an entry of the log: as fine as a decision's, so that they sort among each other.
   */
  static Instant logged() {
    return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The time of a signed record, which tells whole seconds. */
  static Instant now() {
    return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
