package dev.ambit.hooks.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.hooks.Ambit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PolicyCommandTest {

  private final StringWriter told = new StringWriter();

  @TempDir private Path folder;

  private int run(String... args) {
    CommandLine line = Ambit.commandLine();
    line.setOut(new PrintWriter(told, true)).setErr(new PrintWriter(told, true));
    return line.execute(args);
  }

  private String file(String content) throws IOException {
    return Files.writeString(folder.resolve("policy.yaml"), content).toString();
  }

  @Test
  void theShippedTestsOfPoliciesPass() {
    int exit = run("policy", "test", Path.of("..", "policies", "tests", "policy").toString());
    assertThat(told.toString()).contains("ok    a person's work passes").doesNotContain("FAIL");
    assertThat(exit).isZero();
  }

  @Test
  void aTestThatFailsSaysWhatCameOut() throws IOException {
    String test =
        file(
            """
            cases:
              - title: wrong
                policy: {}
                by: git:dana
                ref: refs/heads/main
                commits: [{ paths: [a] }]
                expect: { decision: deny, rules: [class/ci], says: [never] }
            """);
    assertThat(run("policy", "test", test)).isEqualTo(1);
    assertThat(told.toString())
        .contains("FAIL  wrong", "decision: expected deny, got allow", "nothing says: never");
  }

  @Test
  void lintTellsMistakesWithTheirPlace() throws IOException {
    String bad = file("version: 1\nmode: off\n");
    assertThat(run("policy", "lint", bad)).isEqualTo(2);
    assertThat(told.toString()).contains(bad + ":2:7: 'off' is not one of enforce, report");
  }

  @Test
  void lintPassesAGoodPolicy() throws IOException {
    assertThat(run("policy", "lint", file("version: 1\n"))).isZero();
    assertThat(told.toString()).contains("ok");
  }

  @Test
  void explainTellsGradesAndPaths() throws IOException {
    String policy = file("version: 1\npaths: { deny: ['legal/**'] }\n");
    assertThat(run("policy", "explain", "--policy", policy)).isZero();
    assertThat(told.toString()).containsPattern("verified agents +grant");
    run("policy", "explain", "--policy", policy, "Legal/x", ".env", "src/A.java");
    assertThat(told.toString())
        .contains("Legal/x: deny, it matches legal/**")
        .contains(".env: secrets (deny without a grant for it)")
        .contains("src/A.java: an ordinary file");
  }
}
