package dev.ambit.hooks.install;

/**
 * What a check of {@code ambit doctor} found.
 *
 * @param check what was looked at
 * @param healthy whether it is as it should be
 * @param detail what was seen; for trouble also the mend
 */
record Symptom(String check, boolean healthy, String detail) {

  static Symptom well(String check, String detail) {
    return new Symptom(check, true, detail);
  }

  static Symptom trouble(String check, String detail) {
    return new Symptom(check, false, detail);
  }
}
