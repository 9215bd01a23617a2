package dev.ambit.hooks.event;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** The options of {@code git push -o}: text that the client chose. */
final class PushOptions {

  private static final String PREFIX = "GIT_PUSH_OPTION_";
  private static final String COUNT = PREFIX + "COUNT";
  private static final int MOST = 64;

  private PushOptions() {}

  /**
   * Every option in order.
   *
   * @throws InvalidEvent if there are more than 64, or count and options do not agree
   */
  static List<String> read(Environment environment) {
    int count = count(environment.number(COUNT));
    long present = environment.variables().keySet().stream().filter(PushOptions::isOption).count();
    if (present != count) {
      throw invalid("does not agree with the options that are set");
    }
    return IntStream.range(0, count).mapToObj(i -> option(environment, PREFIX + i)).toList();
  }

  private static int count(OptionalLong told) {
    long count = told.orElse(0);
    if (count < 0 || count > MOST) {
      throw new InvalidEvent(
          COUNT, "is not between 0 and " + MOST, "push with fewer push options (git push -o)");
    }
    return (int) count;
  }

  private static String option(Environment environment, String name) {
    if (!environment.variables().containsKey(name)) {
      throw invalid("counts an option that is not set");
    }
    Optional<String> text = environment.text(name);
    return text.orElse("");
  }

  private static boolean isOption(String name) {
    return name.startsWith(PREFIX) && !name.equals(COUNT);
  }

  private static InvalidEvent invalid(String fault) {
    return new InvalidEvent(COUNT, fault, "leave the push option variables to git");
  }
}
