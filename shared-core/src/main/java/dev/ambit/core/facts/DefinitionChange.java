package dev.ambit.core.facts;

/**
 * Where a build's own instructions differ from those that people settled on.
 *
 * @param kind which instructions
 * @param detail what differs, for people; not yet escaped
 */
public record DefinitionChange(Kind kind, String detail) {

  /** The instructions a build follows. */
  public enum Kind {
    /** The pipeline's file in the repository. */
    PIPELINE_FILE,
    /** The library, or the revision of one, that the pipeline's file loads. */
    LIBRARY,
    /** A script typed in for this one run. */
    REPLAY
  }
}
