package dev.ambit.hooks.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What happens in the demo, in order. Each push is real; each expectation is checked. */
final class Story {

  private static final String CHECKOUT = "services/checkout/Timeout.java";
  private static final String CI = ".github/workflows/ci.yml";

  private static final String LAST_WEEK =
      """
      version: 1
      id: PAY-100
      task: { title: Last week's task }
      agent: claude
      principals: ["git:agent-claude"]
      owner: dana@example.com
      audience: [{ host: git.example.com, repository: payments/checkout }]
      scope:
        refs: ["refs/heads/agent/PAY-100/**"]
        operations: [create, update]
        paths: { allow: ["services/checkout/**"] }
      validity: { not-before: 2026-01-05T09:00:00Z, expires: 2026-01-06T09:00:00Z }
      """;

  private final Workshop workshop;
  private final Screen screen;
  private final List<Scene.Result> results = new ArrayList<>();

  Story(Workshop workshop, Screen screen) {
    this.workshop = workshop;
    this.screen = screen;
  }

  List<Scene.Result> tell() throws IOException {
    guardTheRepository();
    humanPasses();
    agentInsideItsGrant();
    agentOutsideItsGrant();
    unknownAgent();
    expiredGrant();
    forgedGrant();
    heldAndApproved();
    return List.copyOf(results);
  }

  private void guardTheRepository() throws IOException {
    screen.title("A bare repository is put under the gate");
    screen.note(
        "Dana owns the work and signs grants. Omar runs the agent. Alice and Bob are people.");
    String keys = workshop.site().resolve("keys").toString();
    workshop.ambit("keys", "new", "dana", "--dir", keys);
    workshop.ambit("keys", "new", "stranger", "--dir", keys);
    workshop.write(
        "site.yaml",
        """
        version: 1
        host: git.example.com
        repository: payments/checkout
        server: plain
        people:
          - { id: dana@example.com, principals: ["git:dana"], keys: [keys/dana.pub.pem], may: [grant, approve] }
          - { id: alice@example.com, principals: ["git:alice"] }
          - { id: omar@example.com, principals: ["git:omar"] }
        agents:
          - { agent: claude, principals: ["git:agent-claude"], operator: omar@example.com }
        grants: { folder: grants }
        policy: { profile: balanced }
        """);
    workshop.ambit(
        "install",
        workshop.bare().toString(),
        "--site",
        workshop.site().resolve("site.yaml").toString());
  }

  private void humanPasses() throws IOException {
    screen.title("1. A human's push passes");
    workshop.commit(
        "alice",
        "main",
        "Start the checkout service",
        Map.of(
            CHECKOUT,
            "class Timeout { int seconds = 5; }\n",
            "services/ledger/Ledger.java",
            "class Ledger {}\n",
            CI,
            "on: push\n"));
    push("a human starts main", "allow", "alice", "main");
  }

  private void agentInsideItsGrant() throws IOException {
    screen.title("2. An agent inside its grant passes");
    grant("PAY-214", "Raise the checkout timeout", "dana", "services/checkout/**");
    workshop.commit(
        "agent-claude",
        "agent/PAY-214/timeout",
        "Raise the checkout timeout",
        Map.of(CHECKOUT, "class Timeout { int seconds = 30; }\n"));
    push("the agent keeps to its task", "allow", "agent-claude", "agent/PAY-214/timeout");
  }

  private void agentOutsideItsGrant() throws IOException {
    screen.title("3. The same agent touches CI and another service: refused, all at once");
    workshop.commit(
        "agent-claude",
        "agent/PAY-214/timeout",
        "Make the build pass",
        Map.of(
            CI,
            "on: push\npermissions: write-all\n",
            "services/ledger/Ledger.java",
            "class Ledger { boolean audited = false; }\n"));
    push("the agent leaves its task", "deny", "agent-claude", "agent/PAY-214/timeout");
  }

  private void unknownAgent() throws IOException {
    screen.title(
        "4. An agent nobody registered, with a person's account: the restrictions hold it");
    workshop.commit(
        "bob",
        "fix-build",
        "Fix the build\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
        Map.of(CI, "on: pull_request_target\n"));
    push("an unknown agent changes CI", "hold", "bob", "fix-build");
  }

  private void expiredGrant() throws IOException {
    screen.title("5. A grant that is over gives nothing");
    workshop.write("PAY-100.yaml", LAST_WEEK);
    sign(workshop.site().resolve("PAY-100.yaml").toString(), "dana");
    workshop.commit(
        "agent-claude",
        "agent/PAY-100/late",
        "Finish last week's task",
        Map.of(CHECKOUT, "class Timeout { int seconds = 60; }\n"));
    push("an expired grant", "deny", "agent-claude", "agent/PAY-100/late");
  }

  private void forgedGrant() throws IOException {
    screen.title("6. A grant signed by a stranger gives nothing");
    grant("PAY-999", "Everything", "stranger", "**");
    workshop.commit(
        "agent-claude",
        "agent/PAY-999/all",
        "Do everything",
        Map.of("services/ledger/Ledger.java", "class Ledger { int all; }\n"));
    push("a forged grant", "deny", "agent-claude", "agent/PAY-999/all");
  }

  private void heldAndApproved() throws IOException {
    screen.title("7. A change that needs a person waits for her, and then passes");
    grant("PAY-215", "Run the tests of checkout in CI", "dana", ".github/**");
    workshop.commit(
        "agent-claude",
        "agent/PAY-215/ci",
        "Run the checkout tests",
        Map.of(CI, "on: push\njobs: { test: {} }\n"));
    Scene.Result held = push("a CI change is held", "hold", "agent-claude", "agent/PAY-215/ci");
    workshop.ambit(
        "approve",
        held.id().orElse("unknown"),
        "--repo",
        workshop.bare().toString(),
        "--key",
        "dana",
        "--dir",
        workshop.site().resolve("keys").toString());
    push("the same push, approved by Dana", "allow", "agent-claude", "agent/PAY-215/ci");
  }

  private void grant(String id, String title, String key, String paths) throws IOException {
    String file = workshop.site().resolve(id + ".yaml").toString();
    workshop.ambit(
        "grant",
        "new",
        "--id",
        id,
        "--title",
        title,
        "--agent",
        "claude",
        "--principal",
        "git:agent-claude",
        "--owner",
        "dana@example.com",
        "--repository",
        "git.example.com/payments/checkout",
        "--allow",
        paths,
        "--file",
        file);
    sign(file, key);
  }

  private void sign(String file, String key) throws IOException {
    workshop.ambit(
        "grant",
        "sign",
        file,
        "--key",
        key,
        "--dir",
        workshop.site().resolve("keys").toString(),
        // A stranger asks nobody: the file is put straight into the folder.
        key.equals("stranger") ? "--out" : "--repo",
        key.equals("stranger")
            ? workshop.bare().resolve("ambit/grants").toString()
            : workshop.bare().toString());
  }

  private Scene.Result push(String title, String expected, String actor, String branch)
      throws IOException {
    Scene.Result result = workshop.push(title, expected, actor, branch);
    results.add(result);
    return result;
  }
}
