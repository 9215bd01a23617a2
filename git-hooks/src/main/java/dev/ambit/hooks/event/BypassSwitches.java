package dev.ambit.hooks.event;

import java.util.List;
import java.util.stream.Stream;

/**
 * Variables by which some servers skip their own checks, or by which git reads objects other than
 * those pushed. None is honoured; that one is set is told.
 */
final class BypassSwitches {

  /** Names, with the program that knows them. */
  private static final List<String> NAMES =
      List.of(
          "GITEA_INTERNAL_PUSH", // Gitea: its own hooks let the push pass
          "GL_BYPASS_ACCESS_CHECKS", // gitolite: every access rule is skipped
          "GL_BYPASS_UPDATE_HOOK", // gitolite 2: the same
          "GIT_GRAFT_FILE", // git: other parents than the commits name
          "GIT_REPLACE_REF_BASE"); // git: other objects than those asked for

  private BypassSwitches() {}

  /** A warning for each that is set. */
  static Stream<String> warnings(Environment environment) {
    return NAMES.stream()
        .filter(environment::has)
        .map(name -> name + " is set in the hook's environment and is not honoured");
  }
}
