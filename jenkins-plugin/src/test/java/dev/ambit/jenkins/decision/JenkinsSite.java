package dev.ambit.jenkins.decision;

import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.facts.DefinitionChange;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.scope.Grant;
import dev.ambit.jenkins.event.CauseChain;
import dev.ambit.jenkins.event.Channel;
import dev.ambit.jenkins.event.Origin;
import dev.ambit.jenkins.event.RunCause;
import dev.ambit.jenkins.event.RunRequest;
import dev.ambit.jenkins.facts.ChangelogText;
import dev.ambit.jenkins.facts.Reading;
import dev.ambit.jenkins.scope.SiteRules;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.KeyType;
import dev.ambit.wire.crypto.keys.SigningKey;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.grant.FolderGrants;
import dev.ambit.wire.grant.GrantReader;
import dev.ambit.wire.grant.GrantWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real site file with a signed grant beside it, and runs that are judged by them. */
public final class JenkinsSite {

  static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  static final RepositoryId REPOSITORY = new RepositoryId("git.example.com", "payments/checkout");
  static final DefinitionChange EDITED =
      new DefinitionChange(DefinitionChange.Kind.PIPELINE_FILE, "Jenkinsfile differs from main");

  private static final String SITE =
      """
      version: 1
      host: git.example.com
      repository: payments/checkout
      people:
        - { id: dana@example.com, principals: ["jenkins:dana"], keys: [keys/dana.pub.pem], may: [grant, approve] }
        - { id: erin@example.com, principals: ["jenkins:erin"], may: [approve] }
        - { id: finn@example.com, principals: ["jenkins:finn"] }
      agents:
        - { agent: claude, principals: ["jenkins:agent"], operator: erin@example.com }
      grants: { folder: grants }
      policy: { version: 1, protect: ["refs/heads/main"] }
      """;
  private static final String GRANT =
      """
      version: 1
      id: PAY-214
      task: { title: Raise the checkout timeout }
      agent: claude
      principals: ["jenkins:agent"]
      owner: dana@example.com
      audience: [{ host: git.example.com, repository: payments/checkout }]
      scope:
        refs: ["refs/heads/agent/PAY-214/**"]
        operations: [create, update]
        paths: { allow: ["**"] }
        pipelines: [checkout, "checkout/**"]
        builds: { credentials: [npm-*], nodes: [linux], deployments: [] }
      validity: { not-before: %s, expires: %s }
      """;

  final Path folder;
  final ApprovalShelf shelf;

  private JenkinsSite(Path folder, ApprovalShelf shelf) {
    this.folder = folder;
    this.shelf = shelf;
  }

  static JenkinsSite in(Path folder) throws Exception {
    return in(folder, NOW);
  }

  /** The same with a grant that holds by the real clock. */
  public static void now(Path folder) throws Exception {
    JenkinsSite unused = in(folder, Instant.now());
  }

  private static JenkinsSite in(Path folder, Instant now) throws Exception {
    KeyFolder keys = new KeyFolder(Files.createDirectories(folder.resolve("secret")));
    keys.create("dana", KeyType.ED25519);
    keys.create("jenkins", KeyType.ED25519);
    Files.createDirectories(folder.resolve("site/keys"));
    Files.copy(folder.resolve("secret/dana.pub.pem"), folder.resolve("site/keys/dana.pub.pem"));
    Files.writeString(folder.resolve("site/site.yaml"), SITE);
    Grant grant =
        GrantReader.read(
            "grant.yaml",
            GRANT
                .formatted(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(9)))
                .getBytes(StandardCharsets.UTF_8));
    new FolderGrants(folder.resolve("site/grants"))
        .add(
            "PAY-214",
            DsseEnvelopes.sign(
                "application/vnd.ambit.grant+json", GrantWriter.json(grant), keys.signer("dana")));
    SigningKey own = keys.signer("jenkins");
    return new JenkinsSite(
        folder, new ApprovalShelf(folder.resolve("approvals"), own, own.publicKey()));
  }

  SiteRules rules() throws Exception {
    return SiteRules.read(folder.resolve("site/site.yaml"));
  }

  RunJudge judge(boolean followTrusted) throws Exception {
    return new RunJudge(rules(), shelf, followTrusted, use -> false);
  }

  Judged allowed() throws Exception {
    return start("checkout/build", reading());
  }

  Judged held() throws Exception {
    return start("checkout/build", reading(EDITED));
  }

  Judged denied() throws Exception {
    return start("ledger/deploy", reading());
  }

  Judged start(String job, Reading reading) throws Exception {
    return judge(false).start(byAgent(job), REPOSITORY, reading, NOW);
  }

  static RunRequest byAgent(String job) {
    return new RunRequest(
        job,
        new CauseChain(List.of(new RunCause.User(Optional.of("agent")))),
        Origin.by(Channel.API_TOKEN),
        Map.of());
  }

  static Reading reading(DefinitionChange... changes) {
    return new Reading(
        Optional.of(new RefName("refs/heads/agent/PAY-214/timeout")),
        Optional.of("abc"),
        Fact.known(""),
        Fact.known(List.of(changes)),
        Optional.empty(),
        Reading.State.READ,
        List.of(),
        List.of());
  }

  /** A reading with one commit of the agent's, whose id is made from its message. */
  static Reading committed(String message) {
    String id = "%040x".formatted(message.hashCode() & 0xffffffffL);
    String text =
        """
        commit %s
        tree %s
        author Sam <sam@example.com> 1763974800 +0000
        committer Sam <sam@example.com> 1763974800 +0000

            %s
            %s
            Co-Authored-By: Claude <noreply@anthropic.com>
        """
            .formatted(id, id, message, "");
    return Reading.of(reading().ref(), Optional.of(id), Fact.known(ChangelogText.read(text)));
  }
}
