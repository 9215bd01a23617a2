package dev.ambit.hooks.event;

import dev.ambit.core.event.ServerKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Proposes the kind of server for a repository, by files that only that server puts there. For use
 * when the hook is installed, with a person at hand to correct it.
 */
public final class ServerLayout {

  private static final Map<ServerKind, List<String>> MARKS = marks();

  private ServerLayout() {}

  /**
   * The kind of server that keeps the repository.
   *
   * @param exists whether a file or folder exists, by its path relative to the repository
   * @return empty if the files of several servers are there; plain if of none
   */
  public static Optional<ServerKind> propose(Predicate<String> exists) {
    List<ServerKind> found =
        MARKS.entrySet().stream()
            .filter(entry -> entry.getValue().stream().anyMatch(exists))
            .map(Map.Entry::getKey)
            .toList();
    return switch (found.size()) {
      case 0 -> Optional.of(ServerKind.PLAIN);
      case 1 -> Optional.of(found.get(0));
      default -> Optional.empty();
    };
  }

  private static Map<ServerKind, List<String>> marks() {
    Map<ServerKind, List<String>> marks = new LinkedHashMap<>();
    marks.put(ServerKind.GITOLITE, List.of("gl-conf", "gl-creator"));
    marks.put(
        ServerKind.GITEA, List.of("hooks/pre-receive.d/gitea", "hooks/pre-receive.d/forgejo"));
    marks.put(ServerKind.GITLAB, List.of("custom_hooks", "../../../../@hashed", "../+gitaly"));
    marks.put(ServerKind.GITHUB_ENTERPRISE, List.of("info/nwo"));
    marks.put(ServerKind.BITBUCKET, List.of("repository-config"));
    marks.put(ServerKind.GERRIT, List.of("refs/meta/config", "../All-Projects.git"));
    return marks;
  }
}
