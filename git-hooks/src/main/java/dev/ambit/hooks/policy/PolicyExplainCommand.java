package dev.ambit.hooks.policy;

import dev.ambit.core.decision.Policy;
import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.FileMode;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.FileClass;
import dev.ambit.core.scope.FileClasses;
import dev.ambit.core.scope.Glob;
import dev.ambit.wire.classes.FileClassReader;
import dev.ambit.wire.policy.PolicyDocument;
import dev.ambit.wire.policy.PolicyInForce;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit policy explain}: what a policy asks, and what it says of given paths. */
@Command(
    name = "explain",
    description = "Tells what a policy asks of each grade of work, and what it says of paths.",
    mixinStandardHelpOptions = true)
final class PolicyExplainCommand implements Runnable {

  private static final Path USUAL = Path.of(".ambit", "policy.yaml");
  private static final Oid ANY = new Oid("1".repeat(40));

  @Spec private CommandSpec spec;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "A site file, or a policy read as a site's (default: .ambit/policy.yaml, else the"
              + " balanced profile).")
  private Optional<Path> policy = Optional.empty();

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Paths in the repository.")
  private List<String> paths = List.of();

  @Override
  public void run() {
    Policy inForce = PolicyInForce.of(document()).policy();
    PrintWriter out = spec.commandLine().getOut();
    if (paths.isEmpty()) {
      explain(inForce, out);
    }
    FileClasses classes = FileClassReader.shipped();
    paths.forEach(path -> out.println(path + ": " + outcome(inForce, classes, path)));
  }

  private PolicyDocument document() {
    Optional<Path> file = policy.or(() -> Optional.of(USUAL).filter(Files::exists));
    return file.map(PolicyFiles::read).orElseGet(PolicyFiles::usual);
  }

  private static void explain(Policy policy, PrintWriter out) {
    out.println("mode                " + policy.mode().name().toLowerCase(Locale.ROOT));
    out.println("protected refs      " + globs(policy.protect()));
    out.println("verified agents     " + policy.agents().verified().word());
    out.println("declared agents     " + policy.agents().declared().word());
    out.println("suspected agents    " + policy.agents().suspected().word());
    out.println("other bots          " + policy.agents().automation().word());
    out.println("sensitive classes   " + policy.classes().otherwise().word());
    policy.classes().byClass().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> out.printf("  %-18s%s%n", e.getKey(), e.getValue().word()));
    out.println("closed paths        " + globs(policy.denyPaths()));
    out.println("files in one push   " + limit(policy.limits().files()));
    out.println("lines in one push   " + limit(policy.limits().lines()));
    policy.rules().forEach(rule -> out.println("rule                " + rule.id()));
    out.println("approvals needed    " + policy.humans());
  }

  private static String outcome(Policy policy, FileClasses classes, String path) {
    RepoPath repoPath = RepoPath.of(path);
    Optional<Glob> denied =
        policy.denyPaths().stream()
            .filter(glob -> glob.matches(repoPath) || glob.matchesFolded(repoPath))
            .findFirst();
    if (denied.isPresent()) {
      return "deny, it matches " + denied.get();
    }
    Set<ClassId> touched = classes.of(added(repoPath));
    return touched.isEmpty()
        ? "an ordinary file"
        : classes.all().stream()
            .filter(each -> touched.contains(each.id()))
            .map(each -> each.id() + " " + without(policy, each))
            .collect(Collectors.joining(", "));
  }

  private static String without(Policy policy, FileClass each) {
    return "(" + policy.classes().of(each).word() + " without a grant for it)";
  }

  private static PathChange added(RepoPath path) {
    PathChange.Entry file = new PathChange.Entry(FileMode.REGULAR, ANY);
    return new PathChange(path, Optional.empty(), Optional.of(file), 0, Optional.empty());
  }

  private static String globs(List<Glob> globs) {
    return globs.isEmpty()
        ? "none"
        : globs.stream().map(Glob::text).collect(Collectors.joining(", "));
  }

  private static String limit(OptionalInt limit) {
    return limit.isPresent() ? Integer.toString(limit.getAsInt()) : "no limit";
  }
}
