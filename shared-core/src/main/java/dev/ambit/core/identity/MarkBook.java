package dev.ambit.core.identity;

import dev.ambit.core.identity.text.Wildcard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Patterns of one kind with whose they are, sorted by first character so that few are tried. */
final class MarkBook {

  private record Mark(Wildcard pattern, AgentProfile profile) {}

  private static final char ANYTHING = '*';

  private final Map<Character, List<Mark>> byStart = new HashMap<>();

  MarkBook(List<AgentProfile> profiles, Function<AgentProfile, Collection<Wildcard>> kind) {
    for (AgentProfile profile : profiles) {
      for (Wildcard pattern : kind.apply(profile)) {
        byStart
            .computeIfAbsent(start(pattern.pieces().get(0)), unused -> new ArrayList<>())
            .add(new Mark(pattern, profile));
      }
    }
  }

  /** The profile of the first pattern that the whole text is of. */
  Optional<AgentProfile> owner(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return among(start(lower), lower).or(() -> among(ANYTHING, lower));
  }

  private Optional<AgentProfile> among(char start, String lower) {
    for (Mark mark : byStart.getOrDefault(start, List.of())) {
      if (mark.pattern().matchesLower(lower)) {
        return Optional.of(mark.profile());
      }
    }
    return Optional.empty();
  }

  private static char start(String lower) {
    return lower.isEmpty() ? ANYTHING : lower.charAt(0);
  }
}
