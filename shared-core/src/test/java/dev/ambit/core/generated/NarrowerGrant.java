package dev.ambit.core.generated;

import dev.ambit.core.scope.Glob;
import dev.ambit.core.scope.Grant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Grants made from another by taking some of it away; most of them are within it. */
public final class NarrowerGrant {

  private static final List<String> BELOW = List.of("src/main/**", "src/main/*.java", "docs/a.md");
  private static final List<String> CLOSED = List.of("docs/**", "src/keys/*", "**/*.md", "README");

  private NarrowerGrant() {}

  /** Some grant that takes after {@code parent}; now and then it forgets what it should keep. */
  public static Grant of(Grant parent, Choice choice) {
    Grant.Scope scope = parent.scope();
    return new Grant(
        parent.id(),
        parent.task(),
        parent.agent(),
        parent.principals(),
        parent.owner(),
        parent.audience(),
        new Grant.Scope(
            choice.some(scope.refs(), 1),
            EnumSet.copyOf(choice.some(scope.operations().stream().sorted().toList(), 1)),
            allowed(scope.allow(), choice),
            denied(scope.deny(), choice),
            new LinkedHashSet<>(choice.some(scope.classes().stream().sorted().toList(), 0)),
            scope.pipelines()),
        new Grant.Limits(
            parent.limits().pushes(),
            parent.limits().commits(),
            less(parent.limits().files(), choice),
            less(parent.limits().lines(), choice)),
        shorter(parent.validity(), choice),
        parent.parent());
  }

  private static List<Glob> allowed(List<Glob> parent, Choice choice) {
    List<Glob> allow = new ArrayList<>(choice.some(parent, 1));
    if (choice.once(2)) {
      allow.set(0, Glob.parse(choice.of(BELOW)));
    }
    return allow;
  }

  private static List<Glob> denied(List<Glob> parent, Choice choice) {
    List<Glob> kept = choice.once(8) ? List.of() : parent;
    Stream<Glob> more = choice.once(2) ? Stream.of(Glob.parse(choice.of(CLOSED))) : Stream.of();
    return Stream.concat(kept.stream(), more).toList();
  }

  private static OptionalInt less(OptionalInt parent, Choice choice) {
    if (parent.isEmpty()) {
      return choice.once(3) ? OptionalInt.of(1 + choice.below(10)) : parent;
    }
    return choice.once(10)
        ? OptionalInt.empty()
        : OptionalInt.of(1 + choice.below(parent.getAsInt()));
  }

  private static Grant.Validity shorter(Grant.Validity parent, Choice choice) {
    if (choice.once(2)) {
      return parent;
    }
    Instant end = parent.expires().minus(Duration.ofMinutes(1L + choice.below(50)));
    return new Grant.Validity(parent.notBefore(), end);
  }
}
