package dev.ambit.git.object;

import dev.ambit.core.facts.Malformation;
import dev.ambit.core.facts.Malformation.Kind;
import dev.ambit.core.facts.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code Name <address> seconds zone} as git does: the address stands between the first
 * {@code <} and the next {@code >}, the time after the last {@code >}.
 */
final class PersonLine {

  private static final Pattern STRICT = Pattern.compile("[^<>]* <[^<>]*> \\d{1,18} [+-]\\d{4}");
  private static final Pattern TIME = Pattern.compile("\\s*(\\d{1,18})(?:\\s.*)?", Pattern.DOTALL);
  private static final int LONGEST = 1000;

  private PersonLine() {}

  /**
   * Reads {@code line}, the value of the header {@code role}; trouble is added to {@code found}.
   */
  static Person read(String role, String line, List<Malformation> found) {
    if (line.length() > LONGEST || !isStrict(line)) {
      found.add(
          new Malformation(
              Kind.HEADERS, "the " + role + " is not 'Name <address> seconds zone' in one line"));
    }
    ControlCharacters.reportInLine("the " + role, line, found);
    int open = line.indexOf('<');
    int close = line.indexOf('>', open + 1);
    if (open < 0 || close < 0) {
      return new Person(line.strip(), "", Optional.empty());
    }
    return new Person(
        line.substring(0, open).strip(),
        line.substring(open + 1, close),
        time(role, line.substring(line.lastIndexOf('>') + 1), found));
  }

  /** A commit may lack a name, but then nothing stands before the space. */
  private static boolean isStrict(String line) {
    return STRICT.matcher(line).matches() || STRICT.matcher(" " + line).matches();
  }

  private static Optional<Instant> time(String role, String text, List<Malformation> found) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long seconds = Long.parseLong(matcher.group(1));
    if (seconds > Instant.MAX.getEpochSecond()) {
      found.add(new Malformation(Kind.HEADERS, "the time of the " + role + " is out of range"));
      return Optional.empty();
    }
    return Optional.of(Instant.ofEpochSecond(seconds));
  }
}
