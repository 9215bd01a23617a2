package dev.ambit.jenkins.event;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A job's name as people read it. Pure. */
public final class JobTitle {

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
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part;
    }
  }
}
