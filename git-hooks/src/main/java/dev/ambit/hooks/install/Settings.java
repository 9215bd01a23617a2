package dev.ambit.hooks.install;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The settings of git that a guarded repository needs. */
final class Settings {

  private static final int SEED_BYTES = 32;

  /** Those whose values are the same everywhere. */
  static final List<Setting> FIXED =
      List.of(
          new Setting("receive.fsckObjects", "true", false),
          new Setting("transfer.fsckObjects", "true", false),
          new Setting("receive.advertisePushOptions", "true", false),
          new Setting("receive.shallowUpdate", "false", false),
          new Setting("receive.maxInputSize", "512m", true),
          new Setting("core.logAllRefUpdates", "true", true));

  /** By this secret the server knows the nonces of signed pushes as its own. */
  static final String NONCE_SEED = "receive.certNonceSeed";

  private Settings() {}

  /** A fresh secret for the nonces. */
  static Setting nonceSeed() {
    byte[] seed = new byte[SEED_BYTES];
    new SecureRandom().nextBytes(seed);
    return new Setting(NONCE_SEED, HexFormat.of().formatHex(seed), true);
  }
}
