package dev.ambit.hooks.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ambit demo}. Exit code 0 if every push ended as the story says. */
@Command(
    name = "demo",
    description = "Show the whole story on a throw-away repository, with real pushes.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--keep", paramLabel = "DIR", description = "Work in this empty folder; keep it.")
  private Optional<Path> keep = Optional.empty();

  @Option(names = "--plain", description = "No colours, also on a terminal.")
  private boolean plain;

  @Override
  public Integer call() throws IOException {
    Path root =
        keep.isPresent() ? keep.get().toAbsolutePath() : Files.createTempDirectory("ambit-demo");
    Files.createDirectories(root);
    Screen screen = new Screen(spec.commandLine().getOut(), colours());
    try (Workshop workshop = Workshop.open(root.toRealPath(), screen)) {
      List<Scene.Result> results = new Story(workshop, screen).tell();
      conclude(screen, results, root);
      return results.stream().allMatch(Scene.Result::asExpected) ? 0 : 1;
    } finally {
      if (keep.isEmpty()) {
        delete(root);
      }
    }
  }

  private boolean colours() {
    return !plain && Ansi.AUTO.enabled();
  }

  private void conclude(Screen screen, List<Scene.Result> results, Path root) {
    screen.title("What was decided");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("push", "decision", "as expected", "rules"));
    for (Scene.Result result : results) {
      rows.add(
          List.of(
              result.title(),
              result.happened(),
              result.asExpected() ? "yes" : "NO",
              result.rules()));
    }
    screen.table(rows);
    screen.title("What to try next");
    screen.line("  ambit demo --keep demo          keep the repository, the keys and the ledger");
    screen.line("  ambit install REPO.git          guard a bare repository of your own");
    screen.line("  ambit identify main             who made the commits of a branch");
    screen.line("  ambit policy explain PATH       what the policy asks for a path");
    screen.line("  ambit verify COMMIT             how a commit landed, proven from a clone");
    screen.line("  ambit chain show GRANT          all that was done under a grant");
    keep.ifPresent(folder -> screen.line("  Everything above is in " + root));
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
