package dev.ambit.story;

import java.io.IOException;
import java.nio.file.Path;

/** Puts the hook that the stories are told to into a repository. */
@FunctionalInterface
public interface HookUnderTest {

  /**
   * Installs the hook.
   *
   * @param bareRepository the repository
   * @param siteFile the site's configuration, in a folder of its own with public keys beside it
   */
  void install(Path bareRepository, Path siteFile) throws IOException;

  /** The site file in force after installing, if that is a copy; grants are kept beside it. */
  default Path siteInForce(Path bareRepository, Path siteFile) {
    return siteFile;
  }
}
