package dev.ambit.jenkins.facts;

import dev.ambit.core.facts.Person;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code Name <address> time}, with the time in git's own form or in ISO's. */
final class PersonText {

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ROOT);

  private PersonText() {}

  /**
   * The person. A time that cannot be read is left out.
   *
   * @throws IllegalArgumentException if there is no address
   */
  static Person read(String text) {
    int open = text.lastIndexOf('<');
    int close = text.indexOf('>', open);
    if (open < 0 || close < 0) {
      throw new IllegalArgumentException("an author without an address");
    }
    return new Person(
        text.substring(0, open).strip(),
        text.substring(open + 1, close),
        time(text.substring(close + 1).strip()));
  }

  /** The same text, with the time in git's own form. */
  static String write(Person person) {
    String time = person.when().map(when -> " " + when.getEpochSecond() + " +0000").orElse("");
    return person.name() + " <" + person.email() + ">" + time;
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(
          text.matches("[0-9]{1,12} .*")
              ? Instant.ofEpochSecond(Long.parseLong(text.substring(0, text.indexOf(' '))))
              : OffsetDateTime.parse(text, ISO).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
