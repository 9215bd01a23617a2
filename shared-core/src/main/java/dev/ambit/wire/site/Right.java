package dev.ambit.wire.site;

/** What a person may do for the site. */
public enum Right {
  /** Sign grants. */
  GRANT,
  /** Let a held push through. */
  APPROVE
}
