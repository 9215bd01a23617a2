package dev.ambit.hooks.install;

import dev.ambit.wire.record.Installation;
import java.io.IOException;
import java.util.Optional;

/**
 * Puts a setting's former value back.
 *
 * @param git git in the repository
 * @param changed the setting as the installation changed it
 */
record RestoreConfig(Git git, Installation.Changed changed) implements Step {

  @Override
  public String tells() {
    return "restore " + changed.key();
  }

  @Override
  public Undo apply() throws IOException {
    SetConfig.restore(git, changed.key(), changed.before());
    return () -> SetConfig.restore(git, changed.key(), Optional.of(changed.after()));
  }
}
