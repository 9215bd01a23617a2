package dev.ambit.hooks.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.Narrowing;
import dev.ambit.hooks.provenance.Office;
import dev.ambit.wire.grant.GrantReader;
import dev.ambit.wire.record.JsonLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a grant was used for, on a real repository, and the narrower one that it could have been.
 */
class GrantReportTest {

  @TempDir private Path folder;
  private Office office;

  @BeforeEach
  void open() throws Exception {
    office = Office.open(folder);
    office.grant();
  }

  private Office.Answer report(String... more) {
    List<String> arguments = new ArrayList<>(List.of("grant", "report", "PAY-214"));
    arguments.addAll(List.of("--repo", office.bare().toString()));
    arguments.addAll(List.of(more));
    return office.ambit(arguments.toArray(String[]::new));
  }

  private Grant narrower() throws Exception {
    Office.Answer answer = report("--format", "json");
    assertThat(answer.exit()).as(answer.text()).isZero();
    String yaml = JsonLine.text(JsonLine.read(answer.text()), "narrower");
    return GrantReader.read("narrower", yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static void sign(Path file, Office whose, Office where) {
    List<String> words =
        new ArrayList<>(List.of("grant", "sign", file.toString(), "--key", "dana"));
    words.addAll(List.of("--dir", whose.keys().toString(), "--repo", where.bare().toString()));
    where.must(words.toArray(String[]::new));
  }

  private Grant granted() throws Exception {
    return GrantReader.read("granted", Files.readAllBytes(folder.resolve("PAY-214.yaml")));
  }

  @Test
  void whatWasDoneAndMergedIsAllItCouldHaveBeen() throws Exception {
    office.agentWorks();
    office.aliceMerges();

    Grant narrower = narrower();
    assertThat(narrower.scope().allow().stream().map(Object::toString))
        .containsExactly("services/checkout/Limit.java", "services/checkout/Timeout.java");
    assertThat(narrower.scope().refs().stream().map(Object::toString))
        .containsExactly("refs/heads/agent/PAY-214/timeout");
    assertThat(narrower.limits().pushes()).hasValue(1);
    assertThat(narrower.limits().commits()).hasValue(2);
    assertThat(narrower.limits().files()).hasValue(2);
    assertThat(Narrowing.objections(narrower, granted())).isEmpty();
    assertThat(report().text())
        .containsSubsequence(
            "grant PAY-214 to claude by dana@example.com",
            "1 pushes let through and carried out, 0 refused",
            "paths       services/checkout/**",
            "what it could have been")
        .doesNotContain("tried and not let through");
  }

  @Test
  void theSamePushesPassUnderTheNarrowerGrantInAnotherRepository() throws Exception {
    office.agentWorks();
    office.commit("services/checkout/Limit.java", "class Limit { int most = 3; }\n");
    office.push("agent-claude", "agent/PAY-214/timeout");
    Grant narrower = narrower();

    Office other = Office.open(folder.resolve("other"));
    Path file = folder.resolve("narrower.yaml");
    Files.writeString(
        file,
        JsonLine.text(JsonLine.read(report("--format", "json").text()), "narrower")
            .replaceFirst("expires: .*", "expires: " + granted().validity().expires()));
    sign(file, other, other);
    other.agentWorks();
    other.commit("services/checkout/Limit.java", "class Limit { int most = 3; }\n");
    other.push("agent-claude", "agent/PAY-214/timeout");
    other.commit("services/checkout/Limit.java", "class Limit { int most = 4; }\n");
    assertThat(other.tryPush("agent-claude", "agent/PAY-214/timeout").output())
        .contains("limit/grant-pushes");
    assertThat(narrower.limits().pushes()).hasValue(2);
  }

  @Test
  void severalRepositoriesOfOneGrantAreReportedTogether() throws Exception {
    Office ledger = Office.open(folder.resolve("ledger"));
    Path site = ledger.bare().resolve("ambit/site.yaml");
    Files.writeString(site, Files.readString(site).replace("payments/checkout", "payments/ledger"));
    Files.copy(
        office.keys().resolve("dana.pub.pem"),
        ledger.bare().resolve("ambit/keys/dana.pub.pem"),
        StandardCopyOption.REPLACE_EXISTING);
    Path file = folder.resolve("PAY-300.yaml");
    List<String> words = new ArrayList<>(List.of("grant", "new", "--id", "PAY-300"));
    words.addAll(List.of("--title", "Both", "--agent", "claude", "--owner", "dana@example.com"));
    words.addAll(List.of("--principal", "git:agent-claude", "--allow", "services/**"));
    words.addAll(List.of("--repository", "git.example.com/payments/checkout"));
    words.addAll(List.of("--repository", "git.example.com/payments/ledger"));
    words.addAll(List.of("--repository", "git.example.com/payments/third"));
    words.addAll(List.of("--file", file.toString()));
    office.must(words.toArray(String[]::new));
    for (Office each : List.of(office, ledger)) {
      sign(file, office, each);
      each.branch("agent/PAY-300/both", "main");
      each.commit("services/" + each.folder().getFileName() + ".txt", "x\n");
      each.push("agent-claude", "agent/PAY-300/both");
    }

    Office.Answer answer =
        office.ambit(
            "grant",
            "report",
            "PAY-300",
            "--repo",
            office.bare().toString(),
            "--repo",
            ledger.bare().toString());
    assertThat(answer.text())
        .containsSubsequence(
            "in git.example.com/payments/checkout, git.example.com/payments/ledger",
            "not looked at: git.example.com/payments/third",
            "2 pushes let through and carried out, 0 refused",
            "services/ledger.txt",
            "what it could have been",
            "repository: payments/checkout",
            "repository: payments/ledger")
        .doesNotContain("repository: payments/third");
  }

  @Test
  void whatWasTriedIsToldAndWidensNothing() throws Exception {
    office.agentWorks();
    office.commit("services/ledger/Ledger.java", "class Ledger { int much; }\n");
    assertThat(office.tryPush("agent-claude", "agent/PAY-214/timeout").exit()).isNotZero();
    office.work().run("reset", "--quiet", "--hard", "HEAD~1");

    assertThat(report().text())
        .containsSubsequence(
            "1 pushes let through and carried out, 1 refused",
            "tried and not let through",
            "[path/outside-grant] 1 push, such as: services/ledger/Ledger.java");
    RepoPath tried = RepoPath.of("services/ledger/Ledger.java");
    assertThat(narrower().scope().allow()).noneMatch(glob -> glob.matches(tried));
  }

  @Test
  void pushesThatTookManyFilesWidenThePatternsButNotBeyondTheGrant() throws Exception {
    office.branch("agent/PAY-214/many", "main");
    for (int i = 0; i < 30; i++) {
      office.commit(
          "services/checkout/part" + i % 3 + "/File" + i + ".java", "class F" + i + " {}\n");
    }
    office.push("agent-claude", "agent/PAY-214/many");
    Grant narrower = narrower();
    assertThat(narrower.scope().allow()).hasSizeLessThan(21);
    assertThat(Narrowing.objections(narrower, granted())).isEmpty();
  }

  @Test
  void anUnusedGrantWasNotNeeded() {
    assertThat(report().text())
        .contains("no narrower grant can be told", "nothing was done under it: it was not needed");
  }

  @Test
  void whatIsGoneCannotBeProven() throws Exception {
    office.agentWorks();
    office.server().run("update-ref", "-d", "refs/heads/agent/PAY-214/timeout");
    office.server().run("-c", "gc.reflogExpire=now", "gc", "--quiet", "--prune=now");
    assertThat(report().text())
        .contains("no narrower grant can be told", "what was pushed to", "cannot be read");
  }

  @Test
  void aRevokedGrantIsReportedAndAnUnknownOneIsNot() throws Exception {
    office.agentWorks();
    office.must(
        "grant",
        "revoke",
        "PAY-214",
        "--key",
        "dana",
        "--dir",
        office.keys().toString(),
        "--repo",
        office.bare().toString(),
        "--reason",
        "done");
    assertThat(narrower().limits().pushes()).hasValue(1);
    Office.Answer unknown =
        office.ambit("grant", "report", "PAY-999", "--repo", office.bare().toString());
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.text()).contains("no grant PAY-999 that somebody signed who may");
  }
}
