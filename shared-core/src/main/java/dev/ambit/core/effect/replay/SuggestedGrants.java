package dev.ambit.core.effect.replay;

import dev.ambit.core.facts.Operation;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.Glob;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.PathCover;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Makes grants from stopped changes that were wanted: for each agent and set of classes one for
 * each group of changes to much the same files. It allows those files and as much as the largest of
 * the changes.
 */
final class SuggestedGrants {

  private static final Duration LIFE = Duration.ofHours(8);
  private static final int MOST = 30;

  private final GrantTemplate template;
  private final List<SuggestedGrant> suggested = new ArrayList<>();

  /** Work of one kind. */
  private record Kind(String agent, Set<String> classes) implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      return Comparator.comparing(Kind::agent)
          .thenComparing(kind -> kind.classes().toString())
          .compare(this, other);
    }
  }

  private SuggestedGrants(GrantTemplate template) {
    this.template = template;
  }

  /** The grants, those made from most changes first. */
  static List<SuggestedGrant> of(List<ReplayedStep> wanted, GrantTemplate template) {
    SuggestedGrants grants = new SuggestedGrants(template);
    Map<Kind, List<ReplayedStep>> byKind =
        wanted.stream()
            .filter(SuggestedGrants::canBeOneTask)
            .collect(
                Collectors.groupingBy(SuggestedGrants::kind, TreeMap::new, Collectors.toList()));
    byKind.forEach((kind, of) -> WorkGroup.of(of).forEach(group -> grants.suggest(kind, group)));
    return grants.suggested.stream()
        .sorted(Comparator.comparingInt(SuggestedGrant::changes).reversed())
        .limit(MOST)
        .toList();
  }

  private void suggest(Kind kind, WorkGroup group) {
    PathCover.of(group.paths())
        .map(allow -> new SuggestedGrant(grant(kind, group.steps(), allow), group.steps().size()))
        .ifPresent(suggested::add);
  }

  private Grant grant(Kind kind, List<ReplayedStep> steps, List<Glob> allow) {
    String id = "REPLAY-" + kind.agent().toUpperCase(Locale.ROOT) + "-" + (suggested.size() + 1);
    return new Grant(
        new GrantId(id),
        new Grant.Task(title(kind, steps), Optional.empty()),
        new AgentId(kind.agent()),
        template.accounts(kind.agent()),
        template.owner(),
        List.of(template.repository()),
        new Grant.Scope(
            List.of(Glob.parse("refs/heads/agent/" + id + "/**")),
            Set.of(Operation.CREATE, Operation.UPDATE),
            allow,
            List.of(),
            kind.classes().stream().map(ClassId::new).collect(Collectors.toSet()),
            List.of()),
        limits(steps),
        new Grant.Validity(template.from(), template.from().plus(LIFE)),
        Optional.empty());
  }

  private static String title(Kind kind, List<ReplayedStep> steps) {
    String files = kind.classes().isEmpty() ? "ordinary" : String.join(", ", kind.classes());
    return "Work on %s files as in %d landed changes, such as %s"
        .formatted(files, steps.size(), steps.get(0).landed().abbreviated());
  }

  private static Grant.Limits limits(List<ReplayedStep> steps) {
    return new Grant.Limits(
        OptionalInt.empty(),
        most(steps, AgentWork::commits),
        most(steps, AgentWork::files),
        most(steps, AgentWork::lines));
  }

  private static OptionalInt most(List<ReplayedStep> steps, ToIntFunction<AgentWork> amount) {
    int most = steps.stream().map(SuggestedGrants::work).mapToInt(amount).max().orElse(0);
    return OptionalInt.of(Math.max(1, most));
  }

  /** Work of several agents, or of one without a name, or of endless paths, is no task. */
  private static boolean canBeOneTask(ReplayedStep step) {
    return step.makers().agents().size() == 1
        && !step.makers().agents().contains(Makers.UNNAMED)
        && step.work().filter(work -> work.isWhole() && work.files() > 0).isPresent();
  }

  private static Kind kind(ReplayedStep step) {
    Set<String> classes =
        step.complaints().stream()
            .filter(Complaint::isOfClass)
            .map(Complaint::topic)
            .collect(Collectors.toCollection(TreeSet::new));
    return new Kind(step.makers().agents().get(0), classes);
  }

  private static AgentWork work(ReplayedStep step) {
    return step.work().orElseThrow();
  }
}
