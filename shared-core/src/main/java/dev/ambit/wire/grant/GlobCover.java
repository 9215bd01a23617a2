package dev.ambit.wire.grant;

import dev.ambit.core.scope.Glob;
import java.util.Collection;
import java.util.List;

/**
 * Whether patterns stay within other patterns, decided conservatively: yes only for equal patterns,
 * for a plain name that the outer one matches, and for anything below a plain folder whose outer
 * pattern is {@code folder/**}. A "no" may be too strict, a "yes" is always right.
 */
final class GlobCover {

  private static final String EVERYTHING = "**";
  private static final String BELOW = "/**";

  private GlobCover() {}

  /** The inner patterns that no outer one is sure to contain. */
  static List<Glob> outside(Collection<Glob> inner, Collection<Glob> outer) {
    return inner.stream()
        .filter(each -> outer.stream().noneMatch(other -> covers(other, each)))
        .toList();
  }

  private static boolean covers(Glob outer, Glob inner) {
    return outer.text().equals(inner.text())
        || outer.text().equals(EVERYTHING)
        || (isPlain(inner.text()) && outer.matches(inner.text()))
        || isBelow(outer.text(), inner.text());
  }

  private static boolean isBelow(String outer, String inner) {
    if (!outer.endsWith(BELOW)) {
      return false;
    }
    String folder = outer.substring(0, outer.length() - EVERYTHING.length());
    return isPlain(folder) && inner.startsWith(folder) && inner.length() > folder.length();
  }

  private static boolean isPlain(String pattern) {
    return pattern.chars().noneMatch(c -> "*?[]\\".indexOf(c) >= 0);
  }
}
