package dev.ambit.wire.record;

import dev.ambit.core.event.ServerKind;
import java.util.List;
import java.util.Optional;

/**
 * What an installation changed in a repository.
 *
 * @param server the kind of server it was made for
 * @param java the java that the hooks run
 * @param hooks the hooks written
 * @param settings the settings changed
 * @param configDigest SHA-256 of git's configuration file right after
 * @param jarDigest SHA-256 of the installed jar
 */
public record Installation(
    ServerKind server,
    String java,
    List<Hook> hooks,
    List<Changed> settings,
    String configDigest,
    String jarDigest) {

  /**
   * A hook.
   *
   * @param file its path within the repository
   * @param chained whether a hook that was there before is kept beside it
   * @param digest SHA-256 of the script
   */
  public record Hook(String file, boolean chained, String digest) {}

  /**
   * A changed setting.
   *
   * @param key git's name for it
   * @param before the value before; empty if it was not set
   * @param after the value now
   */
  public record Changed(String key, Optional<String> before, String after) {}

  public Installation {
    hooks = List.copyOf(hooks);
    settings = List.copyOf(settings);
  }
}
