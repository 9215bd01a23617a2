package dev.ambit.story;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code ${NAME}} in texts of a story. */
final class Placeholders {

  private static final Pattern FORM = Pattern.compile("\\$\\{([^{}]+(?:\\{[a-z]+})?)}");

  private Placeholders() {}

  static String fill(String text, UnaryOperator<String> meaning) {
    return FORM.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(meaning.apply(found.group(1))));
  }
}
