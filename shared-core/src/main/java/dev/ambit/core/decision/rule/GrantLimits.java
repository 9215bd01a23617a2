package dev.ambit.core.decision.rule;

import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.Usage;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What a grant's pushes use together stays within its limits. */
final class GrantLimits implements Rule {

  private static final List<Limit> LIMITS =
      List.of(
          new Limit("limit/grant-pushes", Grant.Limits::pushes, Usage::pushes),
          new Limit("limit/grant-commits", Grant.Limits::commits, Usage::commits),
          new Limit("limit/grant-files", Grant.Limits::files, Usage::files),
          new Limit("limit/grant-lines", Grant.Limits::lines, Usage::lines));

  /** One number that a grant may limit. */
  private record Limit(
      String id, Function<Grant.Limits, OptionalInt> most, ToIntFunction<Usage> used) {}

  @Override
  public List<String> ids() {
    return LIMITS.stream().map(Limit::id).toList();
  }

  @Override
  public Stream<Finding> findings(Case judged) {
    return GrantUsage.of(judged).entrySet().stream()
        .flatMap(
            use ->
                LIMITS.stream()
                    .flatMap(limit -> finding(judged, use.getKey(), use.getValue(), limit)));
  }

  private static Stream<Finding> finding(Case judged, Grant grant, Usage now, Limit limit) {
    Usage before = judged.standing().grants().usedOf(grant.id());
    OptionalInt most = limit.most().apply(grant.limits());
    int used = limit.used().applyAsInt(before.plus(now));
    if (most.isEmpty() || used <= most.getAsInt()) {
      return Stream.empty();
    }
    return Stream.of(
        judged
            .standing()
            .texts()
            .finding(
                limit.id(),
                Outcome.DENY,
                Subject.PUSH,
                Map.of(
                    "grant", grant.id().value(),
                    "owner", grant.owner(),
                    "limit", Integer.toString(most.getAsInt()),
                    "used", Integer.toString(limit.used().applyAsInt(before)),
                    "detail", Integer.toString(limit.used().applyAsInt(now)))));
  }
}
