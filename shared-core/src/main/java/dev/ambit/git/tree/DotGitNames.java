package dev.ambit.git.tree;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names that some file system takes for {@code .git}, {@code .} or {@code ..}, by the rules of
 * git's fsck: NTFS drops dots and spaces at the end, knows short names and streams and parts names
 * at a backslash; HFS+ ignores some characters and case.
 */
final class DotGitNames {

  private static final Pattern NTFS_DOT_GIT =
      Pattern.compile("(\\.git|git~1)[. ]*(:.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern ONLY_DOTS = Pattern.compile("\\.[. ]*");
  private static final Pattern IGNORED_BY_HFS =
      Pattern.compile("[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]");

  private DotGitNames() {}

  /**
   * Whether a name may be taken for one of them.
   *
   * @param name the name's bytes, one character each
   */
  static boolean looksLikeOne(String name) {
    String text = new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    String onHfs = IGNORED_BY_HFS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    if (onHfs.equals(".git")) {
      return true;
    }
    for (String part : onHfs.split("\\\\", -1)) {
      if (NTFS_DOT_GIT.matcher(part).matches() || ONLY_DOTS.matcher(part).matches()) {
        return true;
      }
    }
    return false;
  }
}
