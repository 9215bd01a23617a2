package dev.ambit.app.demo;

import dev.ambit.core.provenance.Signer;
import dev.ambit.core.scope.Grant;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.KeyType;
import dev.ambit.wire.crypto.keys.UnusableKey;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.grant.GrantReader;
import dev.ambit.wire.grant.GrantType;
import dev.ambit.wire.grant.GrantWriter;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A site with people, an agent and a grant: dana grants and approves, finn approves, erin runs the
 * agent.
 *
 * @param folder where the site file, keys and grants lie
 */
public record DemoSite(Path folder) {

  private static final String SITE =
      """
      version: 1
      host: %1$s
      repository: %2$s
      server: %3$s
      people:
        - { id: dana@example.com, principals: ["git:dana"], keys: [keys/dana.pub.pem], may: [grant, approve] }
        - { id: erin@example.com, principals: ["git:erin"], may: [approve] }
        - { id: finn@example.com, principals: ["git:finn"], may: [approve] }
        - { id: robin@example.com, principals: ["git:robin"] }
      agents:
        - { agent: claude, principals: ["git:agent-claude"], operator: erin@example.com }
      grants: { folder: grants, ref: false }
      policy:
        version: 1
        mode: enforce
        protect: ["refs/heads/main", "refs/heads/release/*"]
        agents: { verified: grant, declared: restricted, suspected: report }
        classes: { default: hold, agent-instructions: deny, secrets: deny }
        paths: { deny: ["legal/**"] }
        limits: { files: 200, lines: 5000 }
        approval: { humans: %4$d }
      """;

  private static final String GRANT =
      """
      version: 1
      id: PAY-214
      task: { title: Raise the checkout timeout, url: https://issues.example.com/PAY-214 }
      agent: claude
      principals: ["git:agent-claude"]
      owner: dana@example.com
      audience: [{ host: %1$s, repository: %2$s }]
      scope:
        refs: ["refs/heads/agent/PAY-214/**"]
        operations: [create, update, force]
        paths: { allow: ["services/checkout/**", "docs/**"], deny: ["services/checkout/keys/**"] }
        classes: []
        pipelines: [".github/workflows/checkout.yml"]
      limits: { pushes: 40, commits: 60, files: 120, lines: 4000 }
      validity: { not-before: %3$s, expires: %4$s }
      """;

  /**
   * Writes all of it, for the simulated GitHub.
   *
   * @param repository the path of the repository that it guards
   * @param humans how many people must approve what is held
   */
  public static DemoSite write(Path folder, String repository, int humans, Instant now)
      throws IOException {
    return write(folder, "github.example", "github-enterprise", repository, humans, now);
  }

  /**
   * Writes all of it.
   *
   * @param host the forge's name in grants
   * @param server what kind of server that is, as a site file says it
   * @param repository the path of the repository that it guards
   * @param humans how many people must approve what is held
   */
  public static DemoSite write(
      Path folder, String host, String server, String repository, int humans, Instant now)
      throws IOException {
    DemoSite site = write(folder, SITE.formatted(host, repository, server, humans));
    Instant begin = now.truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.HOURS);
    site.grant(GRANT.formatted(host, repository, begin, begin.plus(7, ChronoUnit.DAYS)));
    return site;
  }

  /** Writes a site file that knows dana by her key, and no grants. */
  static DemoSite write(Path folder, String yaml) throws IOException {
    Files.createDirectories(folder.resolve("grants"));
    try {
      new KeyFolder(folder.resolve("keys")).create("dana", KeyType.ED25519);
    } catch (UnusableKey e) {
      throw new IOException(e);
    }
    Files.writeString(folder.resolve("site.yaml"), yaml);
    return new DemoSite(folder);
  }

  /** Signs a grant as dana and puts it into the store. */
  public void grant(String yaml) throws IOException {
    try {
      Grant grant = GrantReader.read("grant", yaml.getBytes(StandardCharsets.UTF_8));
      Signer dana = new KeyFolder(folder.resolve("keys")).signer("dana");
      byte[] envelope =
          DsseEnvelopes.write(DsseEnvelopes.sign(GrantType.GRANT, GrantWriter.json(grant), dana));
      Files.write(folder.resolve("grants").resolve(grant.id() + ".json"), envelope);
    } catch (InvalidDocument | UnusableKey e) {
      throw new IOException(e);
    }
  }
}
