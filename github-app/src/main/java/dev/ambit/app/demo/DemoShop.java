package dev.ambit.app.demo;

import dev.ambit.app.work.GrantOffice;
import dev.ambit.app.work.NotAllowed;
import dev.ambit.app.work.Signers;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.KeyType;
import dev.ambit.wire.crypto.keys.UnusableKey;
import dev.ambit.wire.grant.GrantReader;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The shop of the demo: its people, its agents, and what these were asked to do. */
final class DemoShop {

  /** The repository. */
  static final String NAME = "acme/shop";

  /** Those whom a visitor can be. */
  static final List<String> PEOPLE =
      List.of("dana@example.com", "finn@example.com", "erin@example.com", "robin@example.com");

  /** Their accounts at the simulated GitHub, and the agents'. */
  static final List<String> LOGINS =
      List.of("agent-claude", "agent-codex", "agent-copilot", "dana", "erin", "finn", "robin");

  /** The one of them who runs the app. */
  static final String ADMIN = "dana@example.com";

  private static final String SITE =
      """
      version: 1
      host: github.example
      repository: acme/shop
      server: github-enterprise
      people:
        - { id: dana@example.com, principals: ["git:dana"], keys: [keys/dana.pub.pem, keys/dana-example-com.pub.pem], may: [grant, approve] }
        - { id: erin@example.com, principals: ["git:erin"], keys: [keys/erin-example-com.pub.pem], may: [approve] }
        - { id: finn@example.com, principals: ["git:finn"], keys: [keys/finn-example-com.pub.pem], may: [grant, approve] }
        - { id: robin@example.com, principals: ["git:robin"], keys: [keys/robin-example-com.pub.pem] }
      agents:
        - { agent: claude, principals: ["git:agent-claude", "jenkins:agent-claude"], operator: erin@example.com }
        - { agent: copilot, principals: ["git:agent-copilot"], operator: finn@example.com }
        - { agent: codex, principals: ["git:agent-codex"], operator: erin@example.com }
      automations:
        - { automation: dependabot, principals: ["git:dependabot"] }
      grants: { folder: grants, ref: false }
      policy:
        version: 1
        mode: enforce
        protect: ["refs/heads/main", "refs/heads/release/*"]
        agents: { verified: grant, declared: restricted, suspected: report }
        classes: { default: hold, agent-instructions: deny, secrets: deny }
        paths: { deny: ["legal/**"] }
        limits: { files: 200, lines: 5000 }
        approval: { humans: 1 }
      """;

  private static final String GRANT =
      """
      version: 1
      id: %1$s
      task: { title: %2$s, url: "https://issues.example.com/%1$s" }
      agent: %3$s
      principals: ["git:agent-%3$s", "jenkins:agent-%3$s"]
      owner: %4$s@example.com
      audience: [{ host: github.example, repository: acme/shop }]
      scope:
        refs: ["refs/heads/agent/%1$s/**"]
        operations: [create, update, force]
        paths: { allow: [%5$s], deny: ["services/*/keys/**"] }
        classes: []
        pipelines: ["checkout/*"]
      limits: { pushes: %6$d, commits: 40, files: 60, lines: 2000 }
      validity: { not-before: %7$s, expires: %8$s }
      """;

  private DemoShop() {}

  /**
   * Writes the site and the grants, as they stand {@code now}.
   *
   * @param signers where the app's keys for people go
   */
  static void write(Path folder, Path signers, Instant now) throws IOException {
    DemoSite site = DemoSite.write(folder, SITE);
    for (String person : PEOPLE) {
      giveKey(folder.resolve("keys"), signers, Signers.name(person));
    }
    Instant begin = now.truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(60));
    site.grant(
        grant(
            "PAY-214",
            "Raise the checkout timeout",
            "claude",
            "dana",
            "'services/checkout/**', 'docs/**'",
            8,
            begin,
            now.plus(Duration.ofDays(4))));
    site.grant(
        grant(
            "DOCS-31",
            "Describe the refund flow",
            "copilot",
            "robin",
            "'docs/**'",
            20,
            begin,
            now.plus(Duration.ofHours(9))));
    site.grant(
        grant(
            "OPS-77",
            "Alert on slow carts",
            "codex",
            "finn",
            "'services/cart/**', 'alerts/**'",
            2,
            begin,
            now.plus(Duration.ofDays(2))));
    site.grant(
        grant(
            "PAY-198",
            "Round amounts like the bank",
            "claude",
            "dana",
            "'services/ledger/**'",
            10,
            begin,
            now.minus(Duration.ofHours(20))));
    site.grant(
        grant(
            "CART-9",
            "Keep carts over a login",
            "claude",
            "finn",
            "'services/cart/**'",
            10,
            now.plus(Duration.ofDays(1)),
            now.plus(Duration.ofDays(3))));
  }

  /** Erin asks for a grant, which then waits for somebody else. */
  static void ask(GrantOffice office, Instant now) throws IOException {
    String yaml =
        grant(
            "CART-12",
            "Show what a cart saves",
            "claude",
            "erin",
            "'services/cart/**'",
            10,
            now.truncatedTo(ChronoUnit.SECONDS),
            now.plus(Duration.ofDays(2)));
    try {
      office.request(
          "erin@example.com", GrantReader.read("grant", yaml.getBytes(StandardCharsets.UTF_8)));
    } catch (NotAllowed | InvalidDocument e) {
      throw new IOException(e);
    }
  }

  private static void giveKey(Path site, Path signers, String name) throws IOException {
    try {
      new KeyFolder(signers).create(name, KeyType.ED25519);
    } catch (UnusableKey e) {
      throw new IOException(e);
    }
    Files.copy(signers.resolve(name + ".pub.pem"), site.resolve(name + ".pub.pem"));
  }

  private static String grant(
      String id,
      String title,
      String agent,
      String owner,
      String paths,
      int pushes,
      Instant begin,
      Instant end) {
    return GRANT.formatted(
        id,
        title,
        agent,
        owner,
        paths,
        pushes,
        begin.truncatedTo(ChronoUnit.SECONDS),
        end.truncatedTo(ChronoUnit.SECONDS));
  }
}
