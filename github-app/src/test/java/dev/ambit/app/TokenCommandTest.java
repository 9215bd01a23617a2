package dev.ambit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** Tokens by the command line. */
@ParameterizedClass
@EnumSource(Databases.class)
class TokenCommandTest {

  private final String database;

  @TempDir private Path home;

  TokenCommandTest(Databases databases) {
    this.database = databases.fresh().url();
  }

  private String run(int exit, String... arguments) {
    StringWriter text = new StringWriter();
    List<String> all =
        new ArrayList<>(List.of("--home", home.toString(), "--database", database, "token"));
    all.addAll(List.of(arguments));
    CommandLine line = Serve.commandLine();
    line.setOut(new PrintWriter(text)).setErr(new PrintWriter(text));
    assertThat(line.execute(all.toArray(String[]::new))).as(text.toString()).isEqualTo(exit);
    return text.toString();
  }

  @Test
  void aTokenIsShownOnceListedByItsPrefixAndTakenBack() {
    String secret =
        run(0, "new", "hook-1", "--scope", "enforce", "--repository", "git.example.com/a/b")
            .strip();
    assertThat(secret).startsWith("ambit_").hasSizeGreaterThan(40);
    assertThat(run(0, "list"))
        .contains("hook-1", secret.substring(0, 12), "[enforce]", "used never")
        .doesNotContain(secret);
    assertThat(run(2, "new", "hook-1", "--scope", "read")).contains("named hook-1 already");
    assertThat(run(0, "revoke", "hook-1")).isEmpty();
    assertThat(run(0, "list")).isEmpty();
    assertThat(run(2, "revoke", "hook-1")).contains("there is no token named hook-1");
  }

  @Test
  void whatATokenMustSayIsDemanded() {
    assertThat(run(2, "new", "a", "--scope", "enforce")).contains("names its repositories");
    assertThat(run(2, "new", "a", "--scope", "approve")).contains("acts for a person");
    assertThat(run(2, "new", "a/b", "--scope", "read")).contains("a token's name is letters");
  }
}
