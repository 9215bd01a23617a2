package dev.ambit.jenkins.facts;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shared libraries that a pipeline's text names, with their revisions. */
final class LibraryCalls {

  /** {@code @Library('a@b')}, {@code @Library(['a', 'b'])}, {@code library 'a@b'}. */
  private static final Pattern CALL =
      Pattern.compile("(?:@Library\\s*\\(|\\blibrary\\b\\s*\\(?)([^)\\n]{0,300})");

  private static final Pattern TEXT = Pattern.compile("['\"]([^'\"\\n]{1,200})['\"]");

  private LibraryCalls() {}

  static SortedSet<String> in(String script) {
    SortedSet<String> names = new TreeSet<>();
    Matcher call = CALL.matcher(script);
    while (call.find()) {
      Matcher text = TEXT.matcher(call.group(1));
      while (text.find()) {
        names.add(text.group(1));
      }
    }
    return names;
  }
}
