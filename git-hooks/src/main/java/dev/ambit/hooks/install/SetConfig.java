package dev.ambit.hooks.install;

import java.io.IOException;
import java.util.Optional;

/**
 * Sets a value in the repository's configuration.
 *
 * @param git git in the repository
 * @param setting the setting
 * @param before its value there, if it has one
 */
record SetConfig(Git git, Setting setting, Optional<String> before) implements Step {

  @Override
  public String tells() {
    boolean secret = setting.key().equals(Settings.NONCE_SEED);
    return "set " + setting.key() + " = " + (secret ? "a new secret" : setting.value());
  }

  @Override
  public Undo apply() throws IOException {
    git.must("config", "--local", "--replace-all", setting.key(), setting.value());
    return () -> restore(git, setting.key(), before);
  }

  /** Puts the former value back. */
  static void restore(Git git, String key, Optional<String> before) throws IOException {
    if (before.isPresent()) {
      git.must("config", "--local", "--replace-all", key, before.get());
    } else if (git.setting(key).isPresent()) {
      git.must("config", "--local", "--unset-all", key);
    }
  }
}
