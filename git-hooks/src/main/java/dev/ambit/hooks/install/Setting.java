package dev.ambit.hooks.install;

/**
 * A setting that a guarded repository needs.
 *
 * @param key git's name
 * @param value the value
 * @param keepsOther whether another value that the operator chose is as good
 */
record Setting(String key, String value, boolean keepsOther) {}
