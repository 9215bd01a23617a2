package dev.ambit.wire.cel;

import dev.cel.common.CelOptions;

/** How large a condition may be and how long one evaluation may take. */
final class CelBounds {

  /** Regular expressions are RE2, so linear in the text; loops end after so many rounds. */
  static final CelOptions OPTIONS =
      CelOptions.current()
          .maxExpressionCodePointSize(4000)
          .maxParseRecursionDepth(50)
          .maxRegexProgramSize(1000)
          .comprehensionMaxIterations(1_000_000)
          .build();

  private CelBounds() {}
}
