package dev.ambit.git.tree;

import java.util.regex.Pattern;

/**
 * Names by which Windows may reach a file of another name: the short names that it makes for long
 * ones, such as {@code GITHUB~1} for {@code .github}, and streams, such as {@code a::$DATA} for
 * {@code a}.
 */
final class WindowsNames {

  private static final Pattern SHORT_NAME = Pattern.compile("[^.]{1,6}~\\d{1,6}(\\.[^.]{0,3})?");
  private static final int LONGEST_SHORT_NAME = "FILENA~1.EXT".length();
  private static final String STREAM_TYPE = ":$";

  private WindowsNames() {}

  /** Whether the name may be taken for another file's. */
  static boolean mayMeanAnother(String name) {
    return name.contains(STREAM_TYPE)
        || (name.length() <= LONGEST_SHORT_NAME && SHORT_NAME.matcher(name).matches());
  }
}
