package dev.ambit.core.generated;

import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.Glob;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Grants that fit the generated pushes now and then. */
public final class GeneratedGrant {

  static final GrantId ID = new GrantId("PAY-214");
  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  static final RepositoryId REPOSITORY = new RepositoryId("git.example.com", "payments/checkout");

  private static final List<String> PATHS =
      List.of(
          "**",
          "src/**",
          "src/*/**",
          "src/**/*.java",
          "src/keys/**",
          "**/keys/**",
          "docs/*",
          "docs/**",
          "docs/[a-m]*",
          ".github/**",
          "*",
          "Src/Keys/*");
  private static final List<String> REFS =
      List.of("refs/heads/**", "refs/heads/agent/**", "refs/heads/agent/PAY-214/*", "refs/tags/*");

  private GeneratedGrant() {}

  /** Any grant. */
  public static Grant of(Choice choice) {
    Instant start = NOW.plus(Duration.ofHours(choice.below(4) - 3L));
    return new Grant(
        ID,
        new Grant.Task("A task", Optional.empty()),
        new AgentId("claude"),
        List.of(new Principal("git", "agent-claude")),
        "dana@example.com",
        List.of(REPOSITORY),
        scope(choice),
        limits(choice),
        new Grant.Validity(start, start.plus(Duration.ofHours(1L + choice.below(6)))),
        Optional.empty());
  }

  private static Grant.Scope scope(Choice choice) {
    return new Grant.Scope(
        globs(choice.some(REFS, 1)),
        EnumSet.copyOf(choice.some(List.of(Operation.values()), 1)),
        globs(choice.some(PATHS, 1)),
        globs(choice.once(2) ? List.of() : List.of(choice.of(PATHS))),
        classes(choice),
        List.of());
  }

  private static Set<ClassId> classes(Choice choice) {
    return choice.some(List.of("ci", "agent-instructions", "dependencies"), 0).stream()
        .map(ClassId::new)
        .collect(Collectors.toSet());
  }

  private static Grant.Limits limits(Choice choice) {
    return new Grant.Limits(
        OptionalInt.empty(), OptionalInt.empty(), limit(choice, 8), limit(choice, 60));
  }

  private static OptionalInt limit(Choice choice, int most) {
    return choice.once(3) ? OptionalInt.of(1 + choice.below(most)) : OptionalInt.empty();
  }

  static List<Glob> globs(List<String> patterns) {
    return patterns.stream().map(Glob::parse).toList();
  }
}
