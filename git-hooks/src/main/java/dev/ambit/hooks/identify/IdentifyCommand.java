package dev.ambit.hooks.identify;

import dev.ambit.core.event.RefName;
import dev.ambit.core.identity.AgentProfiles;
import dev.ambit.core.identity.Registry;
import dev.ambit.core.identity.signal.Identifier;
import dev.ambit.git.CommitLookup;
import dev.ambit.git.object.CommitParser;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.NoteFormat;
import dev.ambit.git.store.Unreadable;
import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.identify.Answer.Trouble;
import dev.ambit.wire.notes.AuthorshipNotes;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit identify}. */
@Command(
    name = "identify",
    description = "Tells which agent, automation or person made commits, and on what evidence.",
    mixinStandardHelpOptions = true)
public final class IdentifyCommand implements Callable<Integer> {

  private static final RefName AI_NOTES = new RefName("refs/notes/ai");

  @Option(names = "--repo", paramLabel = "DIR", description = "The repository (default: here).")
  private Path repo = Path.of("");

  @Option(
      names = "--stdin",
      description = "Read commit ids, one a line, each optionally with a space and its branch.")
  private boolean stdin;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.TEXT;

  @Option(
      names = "--agents",
      paramLabel = "DIR",
      description = "A folder with more agent files (*.yaml).")
  private @Nullable Path agents;

  @Option(
      names = "--keyring",
      paramLabel = "FILE",
      description = "OpenPGP public keys to check signatures with, such as your forge's.")
  private @Nullable Path keyring;

  @Parameters(
      arity = "0..1",
      paramLabel = "RANGE",
      description = "Commits, such as main..topic or a branch (default: HEAD).")
  private @Nullable String range;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (stdin && range != null) {
      throw new WrongInput("give either a range or --stdin");
    }
    AgentProfiles profiles = AgentFolder.profiles(Optional.ofNullable(agents));
    Identifier identifier = Identifier.of(profiles, new Registry(List.of()));
    try (CommitLookup commits = open()) {
      return print(new Answers(commits, identifier));
    }
  }

  private CommitLookup open() {
    try {
      return CommitLookup.open(
          GitEnvironment.at(repo),
          CommitParser.checking(SignatureKeys.checker(Optional.ofNullable(keyring))),
          List.of(new NoteFormat(AI_NOTES, AuthorshipNotes::read)));
    } catch (IllegalArgumentException e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    } catch (Unreadable e) {
      throw new WrongInput(e.reason(), e);
    }
  }

  private int print(Answers answers) throws IOException {
    PrintWriter out = new PrintWriter(new BufferedWriter(spec.commandLine().getOut()));
    try (Stream<Answer> all = stdin ? fromInput(answers) : fromRange(answers)) {
      Trouble worst = Trouble.NONE;
      for (Answer answer : (Iterable<Answer>) all::iterator) {
        out.println(format.line(answer));
        worst = worst.or(answer.trouble());
      }
      out.flush();
      return worst.exitCode();
    }
  }

  private static Stream<Answer> fromInput(Answers answers) {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return lines.lines().filter(line -> !line.isBlank()).map(answers::to);
  }

  private Stream<Answer> fromRange(Answers answers) {
    try {
      return answers.toRange(range == null ? "HEAD" : range);
    } catch (IllegalArgumentException e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }
}
