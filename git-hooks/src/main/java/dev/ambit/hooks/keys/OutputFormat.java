package dev.ambit.hooks.keys;

/** How a command answers: for people, or for programs. */
public enum OutputFormat {
  TEXT,
  JSON
}
