package dev.ambit.hooks.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.hooks.Ambit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A person's way through a grant's life, by the commands they type. */
class GrantCommandTest {

  @TempDir Path home;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int ambit(String commandLine) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = Ambit.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    String[] words = commandLine.replace("HOME", home.toString()).split(" ", -1);
    return line.execute(words);
  }

  @BeforeEach
  void aKeyAndADraft() {
    assertThat(ambit("keys new dana --dir HOME/keys")).as(err.toString()).isZero();
    assertThat(
            ambit(
                "grant new --id PAY-214 --title Timeout --agent claude"
                    + " --principal git:agent-claude --owner dana@example.com"
                    + " --repository git.example.com/payments/checkout"
                    + " --allow services/checkout/** --deny services/checkout/keys/**"
                    + " --class ci --pushes 40 --expires 2d --file HOME/grant.yaml"))
        .as(err.toString())
        .isZero();
  }

  private void sign() {
    assertThat(ambit("grant sign HOME/grant.yaml --key dana --dir HOME/keys --out HOME/store"))
        .as(err.toString())
        .isZero();
  }

  private int show(String format) {
    return ambit("grant show PAY-214 --store HOME/store --dir HOME/keys --format " + format);
  }

  @Test
  void aSignedGrantIsListedShownAndVerified() throws IOException {
    sign();
    assertThat(ambit("grant list --store HOME/store --dir HOME/keys")).isZero();
    assertThat(out.toString()).contains("PAY-214", "trusted", "by dana");
    assertThat(show("text")).isZero();
    assertThat(out.toString()).contains("# signed by dana", "id: PAY-214", "pushes: 40");
    assertThat(show("json")).isZero();
    assertThat(out.toString()).contains("\"status\":\"trusted\"", "\"pushes\":40");
    assertThat(ambit("grant verify " + envelope() + " --dir HOME/keys")).isZero();
    assertThat(ambit("grant verify PAY-214 --store HOME/store --dir HOME/keys")).isZero();
  }

  @Test
  void aStrangersKeyDoesNotVerify() throws IOException {
    sign();
    assertThat(ambit("keys new erin --type p256 --dir HOME/others")).isZero();
    String erin = " --issuer erin@example.com=HOME/others/erin.pub.pem";
    assertThat(ambit("grant verify " + envelope() + erin)).isOne();
    assertThat(out.toString()).contains("not-trusted");
  }

  @Test
  void aRevokedGrantGivesNothing() {
    sign();
    assertThat(
            ambit(
                "grant revoke PAY-214 --key dana --dir HOME/keys --reason done"
                    + " --out HOME/store"))
        .isZero();
    assertThat(show("text")).isOne();
    assertThat(out.toString()).contains("revoked: done");
  }

  @Test
  void aGrantLivesInTheRefOfARepository() throws Exception {
    Process git =
        new ProcessBuilder("git", "init", "-q", "--bare", home.resolve("r.git").toString()).start();
    assertThat(git.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(ambit("grant sign HOME/grant.yaml --key dana --dir HOME/keys --repo HOME/r.git"))
        .as(err.toString())
        .isZero();
    assertThat(ambit("grant verify PAY-214 --repo HOME/r.git --dir HOME/keys")).isZero();
    assertThat(
            ambit("grant revoke PAY-214 --key dana --dir HOME/keys --reason x --repo HOME/r.git"))
        .isZero();
    assertThat(ambit("grant verify PAY-214 --repo HOME/r.git --dir HOME/keys")).isOne();
  }

  @Test
  void explainTellsWhereEachFieldIsHeld() {
    assertThat(ambit("grant explain HOME/grant.yaml")).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("scope.paths.deny", "services/checkout/keys/**", "path/denied-by-grant")
        .contains("held: jenkins; the job that starts (build/outside-grant)");
  }

  @Test
  void mistakesExitWithTwoAndTellTheMend() throws IOException {
    assertThat(ambit("grant show PAY-214")).isEqualTo(2);
    assertThat(err.toString()).contains("--store DIR or --repo DIR");
    assertThat(ambit("grant show ../x --store HOME")).isEqualTo(2);
    assertThat(ambit("grant explain HOME/missing.yaml")).isEqualTo(2);
    assertThat(ambit("grant sign HOME/grant.yaml --key nobody --dir HOME/keys")).isEqualTo(2);
    assertThat(err.toString()).contains("ambit keys");
    assertThat(ambit("grant revoke PAY-214 --key dana --dir HOME/keys --reason \n")).isEqualTo(2);
    Files.writeString(home.resolve("grant.yaml"), "version: 1\nida: x\n");
    assertThat(ambit("grant sign HOME/grant.yaml --key dana --dir HOME/keys")).isEqualTo(2);
    assertThat(err.toString()).contains("grant.yaml:2:1: the key 'ida' is not known here");
  }

  @Test
  void keysAreListedForProgramsAndNeverOverwritten() {
    assertThat(ambit("keys list --dir HOME/keys --format json")).isZero();
    assertThat(out.toString()).contains("\"name\":\"dana\"", "\"key\":\"SHA256:");
    assertThat(ambit("keys new dana --dir HOME/keys")).isEqualTo(2);
    assertThat(err.toString()).contains("exists already");
  }

  private Path envelope() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("store"))) {
      return files.findFirst().orElseThrow();
    }
  }
}
