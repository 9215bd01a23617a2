package dev.ambit.app;

import dev.ambit.app.settings.InvalidSettings;
import dev.ambit.app.settings.Settings;
import dev.ambit.app.settings.SettingsReader;
import dev.ambit.app.store.Database;
import dev.ambit.app.store.Token;
import dev.ambit.app.store.Tokens;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ambit serve token}: the tokens of the API. */
@Command(
    name = "token",
    description = {
      "Makes, lists and takes back tokens of the API.",
      "With the embedded database the app must not be running meanwhile."
    },
    mixinStandardHelpOptions = true)
final class TokenCommand {

  private static final int WRONG = 2;

  @ParentCommand private Serve serve = new Serve();
  @Spec private CommandSpec spec;

  @Command(
      name = "new",
      description = "Makes a token and shows its secret, this once.",
      mixinStandardHelpOptions = true)
  int make(
      @Parameters(paramLabel = "NAME", description = "Its name; reports are kept under it.")
          String name,
      @Option(names = "--scope", required = true, description = "${COMPLETION-CANDIDATES}.")
          List<Token.Scope> scopes,
      @Option(names = "--repository", description = "HOST/PATH (default: all). Repeatable.")
          List<String> repositories,
      @Option(names = "--person", description = "For whom it grants and approves.")
          Optional<String> person,
      @Option(names = "--days", defaultValue = "90", description = "How long it holds (90).")
          int days)
      throws IOException {
    return with(
        tokens -> {
          List<String> named = repositories == null ? List.of() : repositories;
          Tokens.Made made =
              tokens.make(name, EnumSet.copyOf(scopes), named, person, Duration.ofDays(days));
          out().println(made.secret());
          return 0;
        });
  }

  @Command(name = "list", description = "Lists them.", mixinStandardHelpOptions = true)
  int list() throws IOException {
    return with(
        tokens -> {
          tokens.all().forEach(each -> out().println(line(each)));
          return 0;
        });
  }

  @Command(name = "revoke", description = "Takes one back.", mixinStandardHelpOptions = true)
  int revoke(@Parameters(paramLabel = "NAME") String name) throws IOException {
    return with(
        tokens -> {
          if (tokens.revoke(name)) {
            return 0;
          }
          return wrong("there is no token named " + name);
        });
  }

  private static String line(Token token) {
    return String.format(
        "%-24s %s...  %-24s until %s  used %s",
        token.name(),
        token.prefix(),
        token.scopes().stream().map(Token.Scope::word).sorted().toList(),
        token.expires(),
        token.used().map(String::valueOf).orElse("never"));
  }

  private int with(ToIntFunction<Tokens> work) throws IOException {
    try {
      Settings settings = SettingsReader.read(serve.variables());
      try (Database database = Database.open(settings.database())) {
        return work.applyAsInt(new Tokens(database.sql(), Clock.systemUTC()));
      }
    } catch (InvalidSettings | IllegalArgumentException e) {
      return wrong(String.valueOf(e.getMessage()));
    }
  }

  private int wrong(String message) {
    spec.commandLine().getErr().println("ambit: " + message);
    return WRONG;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
