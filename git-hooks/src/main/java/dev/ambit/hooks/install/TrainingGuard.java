package dev.ambit.hooks.install;

import dev.ambit.hooks.keys.ServerKeys;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.KeyType;
import dev.ambit.wire.crypto.keys.UnusableKey;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.grant.GrantType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What guards the training repository: keys, a site, and an agent's grant. */
final class TrainingGuard {

  /** The grant that the training push stands on. */
  static final String GRANT = "TRAINING-1";

  private static final String OWNER = "owner@example.com";

  private TrainingGuard() {}

  static void set(AmbitFolder ambit, TrainingAgent agent) throws IOException {
    for (Path each : new Path[] {ambit.root(), ambit.root().resolve("ledger"), ambit.grants()}) {
      Files.createDirectory(each);
    }
    for (ServerKeys.Role role : ServerKeys.Role.values()) {
      ambit.serverKeys().create(role);
    }
    Files.write(
        ambit.grants().resolve(GRANT + ".json"), grant(new KeyFolder(ambit.root(), ambit.keys())));
    Files.writeString(ambit.root().resolve("signers"), agent.allowedSigner());
    Files.writeString(ambit.site(), site());
  }

  private static byte[] grant(KeyFolder keys) throws IOException {
    byte[] payload = payload(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
    try {
      keys.create("owner", KeyType.ED25519);
      return DsseEnvelopes.write(
          DsseEnvelopes.sign(GrantType.GRANT, payload, keys.signer("owner")));
    } catch (UnusableKey e) {
      throw new IOException(e);
    }
  }

  private static byte[] payload(Instant now) {
    return """
        {"version":1,"id":"%s","task":{"title":"Training"},"agent":"claude","principals":["git:%s"],\
        "owner":"%s","audience":[{"host":"localhost","repository":"training"}],\
        "scope":{"refs":["refs/heads/agent/%s/**"],"operations":["create","update"],\
        "paths":{"allow":["src/**"],"deny":[]},"classes":[],"pipelines":[]},"limits":{"pushes":9},\
        "validity":{"not-before":"%s","expires":"%s"}}
        """
        .formatted(
            GRANT,
            System.getProperty("user.name"),
            OWNER,
            GRANT,
            now.minus(Duration.ofHours(1)),
            now.plus(Duration.ofHours(1)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String site() {
    return """
        version: 1
        host: localhost
        repository: training
        server: plain
        people:
          - { id: %s, principals: ["git:owner"], keys: [keys/owner.pub.pem], may: [grant, approve] }
        agents:
          - { agent: claude, principals: ["git:%s"], operator: %s }
        signers: signers
        grants: { folder: grants, ref: true }
        policy: { profile: balanced }
        """
        .formatted(OWNER, System.getProperty("user.name"), OWNER);
  }
}
