package dev.ambit.core.identity;

import dev.ambit.core.identity.text.ToolName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which tool a name is of. The longest known name wins: {@code claude flow} over {@code claude}.
 */
final class NameBook {

  private record Entry(ToolName name, AgentProfile profile) {}

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

  NameBook(List<AgentProfile> profiles) {
    for (AgentProfile profile : profiles) {
      for (ToolName name : profile.identities().names()) {
        byFirstWord
            .computeIfAbsent(name.words().get(0), unused -> new ArrayList<>())
            .add(new Entry(name, profile));
      }
    }
    byFirstWord
        .values()
        .forEach(
            entries -> entries.sort(Comparator.comparing(entry -> -entry.name().words().size())));
  }

  Optional<AgentProfile> owner(ToolName name) {
    return entry(name).map(Entry::profile);
  }

  /** The same, but only for a name that no person can have: of several words, or with a version. */
  Optional<AgentProfile> ownerOfUnmistakable(ToolName name) {
    return entry(name)
        .filter(entry -> entry.name().isCompound() || name.hasVersion())
        .map(Entry::profile);
  }

  private Optional<Entry> entry(ToolName name) {
    if (name.words().isEmpty()) {
      return Optional.empty();
    }
    return byFirstWord.getOrDefault(name.words().get(0), List.of()).stream()
        .filter(entry -> name.isA(entry.name()))
        .findFirst();
  }
}
