package dev.ambit.core.provenance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The name of a Jenkins job as people read it. What it holds is not escaped. Pure. */
public final class JobTitle {

  private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
  private static final int HEX = 16;
  private static final int WIDTH = 3;

  private JobTitle() {}

  /** {@code checkout/agent%2FPAY-214%2Fx} becomes "checkout \u00bb agent/PAY-214/x". */
  public static String of(String fullName) {
    return Arrays.stream(fullName.split("/", -1))
        .map(JobTitle::decoded)
        .collect(Collectors.joining(" \u00bb "));
  }

  /** A text that tells of the job, with its title for its name. */
  public static String in(String text, String fullName) {
    return fullName.contains("%") ? text.replace(fullName, of(fullName)) : text;
  }

  private static String decoded(String part) {
    return ENCODED.matcher(part).replaceAll(found -> Matcher.quoteReplacement(text(found.group())));
  }

  private static String text(String encoded) {
    byte[] bytes = new byte[encoded.length() / WIDTH];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(encoded, i * WIDTH + 1, (i + 1) * WIDTH, HEX);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
