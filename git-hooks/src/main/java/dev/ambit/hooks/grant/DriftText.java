package dev.ambit.hooks.grant;

import dev.ambit.core.decision.Words;
import dev.ambit.core.effect.drift.Attempt;
import dev.ambit.core.effect.drift.GrantDrift;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.scope.Grant;
import dev.ambit.wire.grant.GrantYaml;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The report about a grant as lines for people. */
final class DriftText {

  private static final int MOST_NAMED = 8;

  private final GrantDrift drift;
  private final List<String> lines = new ArrayList<>();

  private DriftText(GrantDrift drift) {
    this.drift = drift;
  }

  static List<String> of(GrantDrift drift) {
    DriftText text = new DriftText(drift);
    text.head();
    text.table();
    text.attempts();
    text.narrower();
    return List.copyOf(text.lines);
  }

  private Grant grant() {
    return drift.trace().grant().grant();
  }

  private void head() {
    lines.add(
        "grant %s to %s by %s, owned by %s: %s"
            .formatted(
                grant().id(),
                grant().agent(),
                Words.shown(drift.trace().grant().issuer()),
                Words.shown(grant().owner()),
                Words.shown(grant().task().title())));
    if (drift.trace().repositories().size() > 1) {
      lines.add("  in " + some(drift.trace().repositories()));
    }
    if (!drift.trace().unseen().isEmpty()) {
      lines.add("  not looked at: " + some(drift.trace().unseen()));
    }
    lines.add(
        "  %d pushes let through and carried out, %d refused"
            .formatted(drift.trace().used().size(), drift.trace().refused().size()));
  }

  private void table() {
    Grant.Scope scope = grant().scope();
    row("", "granted", "used");
    row("refs", some(scope.refs()), some(drift.work().refs()));
    row(
        "operations",
        some(scope.operations().stream().sorted().map(Operation::word).toList()),
        some(drift.work().operations().stream().map(Operation::word).toList()));
    row(
        "paths",
        some(scope.allow()),
        some(drift.work().paths().stream().map(RepoPath::text).toList()));
    row("classes", some(scope.classes().stream().sorted().toList()), some(drift.work().classes()));
    row("principals", some(grant().principals()), some(drift.work().principals()));
    row("pushes", limit(grant().limits().pushes()), "" + drift.used().pushes());
    row("commits", limit(grant().limits().commits()), "" + drift.used().commits());
    row("files", limit(grant().limits().files()), "" + drift.used().files());
    row("lines", limit(grant().limits().lines()), "" + drift.used().lines());
    row("until", grant().validity().expires().toString(), last());
  }

  private String last() {
    return drift.trace().used().stream()
        .map(push -> push.decision().at().toString())
        .reduce("never", (before, at) -> at);
  }

  private void row(String field, String granted, String used) {
    lines.add(String.format("  %-11s %-36s %s", field, granted, used).stripTrailing());
  }

  private static String limit(OptionalInt limit) {
    return limit.isPresent() ? "" + limit.getAsInt() : "any number";
  }

  private static String some(Collection<?> values) {
    String named =
        values.stream()
            .limit(MOST_NAMED)
            .map(each -> Words.shown(each.toString()))
            .collect(Collectors.joining(", "));
    int left = values.size() - MOST_NAMED;
    return named.isEmpty() ? "none" : left > 0 ? named + " and " + left + " more" : named;
  }

  private void attempts() {
    if (!drift.attempts().isEmpty()) {
      lines.add("tried and not let through");
    }
    for (Attempt attempt : drift.attempts()) {
      lines.add(
          "  [%s] %d %s, such as: %s"
              .formatted(
                  attempt.rule(),
                  attempt.pushes(),
                  attempt.pushes() == 1 ? "push" : "pushes",
                  Words.shown(attempt.example())));
    }
  }

  private void narrower() {
    if (drift.narrower().isEmpty()) {
      lines.add("no narrower grant can be told");
      drift.why().forEach(why -> lines.add("  " + Words.shown(why)));
      return;
    }
    lines.add("what it could have been: within the grant, and the engine allows the same pushes");
    lines.add("");
    GrantYaml.text(drift.narrower().get()).lines().forEach(lines::add);
  }
}
