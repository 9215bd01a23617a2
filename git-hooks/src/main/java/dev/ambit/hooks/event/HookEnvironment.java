package dev.ambit.hooks.event;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The repository as a hook finds it: what is pushed lies in a quarantine until the hook has
 * answered. Every path is absolute.
 *
 * @param workingDirectory where the hook runs
 * @param gitDirectory the repository
 * @param objectDirectory where pushed objects lie; empty if git named none
 * @param alternates further object folders, in order; the repository's own is among them
 * @param quarantine the quarantine's folder; empty if there is none
 * @param certificate the push certificate; empty if the push is not signed
 */
public record HookEnvironment(
    Path workingDirectory,
    Path gitDirectory,
    Optional<Path> objectDirectory,
    List<Path> alternates,
    Optional<Path> quarantine,
    Optional<CertificateVariables> certificate) {

  private static final String ALTERNATES = "GIT_ALTERNATE_OBJECT_DIRECTORIES";

  public HookEnvironment {
    alternates = List.copyOf(alternates);
  }

  /**
   * Reads it from git's own variables.
   *
   * @throws InvalidEvent if one is not as git writes it
   */
  static HookEnvironment read(HookCall call) {
    Environment environment = call.environment();
    Path here = call.host().workingDirectory().toAbsolutePath().normalize();
    return new HookEnvironment(
        here,
        path(environment, "GIT_DIR", here).orElse(here),
        path(environment, "GIT_OBJECT_DIRECTORY", here),
        environment.text(ALTERNATES).stream().flatMap(list -> alternates(list, here)).toList(),
        path(environment, "GIT_QUARANTINE_PATH", here),
        CertificateVariables.read(environment));
  }

  private static Optional<Path> path(Environment environment, String name, Path here) {
    return environment.text(name).map(text -> resolve(name, text, here));
  }

  private static Stream<Path> alternates(String list, Path here) {
    if (list.indexOf('"') >= 0) {
      throw new InvalidEvent(
          ALTERNATES,
          "holds a quoted path",
          "keep repositories in folders without quotes and colons in their names");
    }
    return Stream.of(list.split(File.pathSeparator, -1))
        .filter(text -> !text.isEmpty())
        .map(text -> resolve(ALTERNATES, text, here));
  }

  private static Path resolve(String name, String text, Path here) {
    try {
      return here.resolve(text).normalize();
    } catch (InvalidPathException e) {
      throw new InvalidEvent(name, "is not a path", "leave git's own variables to git");
    }
  }
}
