package dev.ambit.app.dashboard;

import dev.ambit.app.work.DecisionFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions a page asks for; the empty text does not restrict.
 *
 * @param kind {@code change} or {@code run}
 * @param word {@code allow}, {@code hold} or {@code deny}
 * @param repository {@code host/path}
 * @param who an agent's or a person's id
 * @param grant a grant's id
 * @param days how many days back
 * @param before the id of the last decision of the page before
 */
public record Search(
    String kind,
    String word,
    String repository,
    String who,
    String grant,
    String days,
    String before) {

  /** How many decisions a page shows. */
  public static final int PAGE = 40;

  private static final Map<String, Duration> DAYS =
      Map.of("1", Duration.ofDays(1), "7", Duration.ofDays(7), "30", Duration.ofDays(30));
  private static final int LONGEST = 300;

  /** Where the answers of a form are. */
  @FunctionalInterface
  interface Answers {
    @Nullable String to(String field);
  }

  static Search of(Answers answers) {
    return new Search(
        text(answers, "kind"),
        text(answers, "word"),
        text(answers, "repository"),
        text(answers, "who"),
        text(answers, "grant"),
        text(answers, "days"),
        text(answers, "before"));
  }

  private static String text(Answers answers, String field) {
    String text = Optional.ofNullable(answers.to(field)).orElse("").strip();
    return text.substring(0, Math.min(LONGEST, text.length()));
  }

  Kinds kinds() {
    return Kinds.of(kind);
  }

  DecisionFilter filter(Instant now) {
    return new DecisionFilter(
        some(word),
        some(repository),
        some(who),
        some(grant),
        Optional.ofNullable(DAYS.get(days)).map(now::minus),
        some(before),
        PAGE);
  }

  /** Whether anything restricts it. */
  public boolean isNarrow() {
    return !(kind + word + repository + who + grant + days).isEmpty();
  }

  /** The address of the page after the one that ends with this decision. */
  public String after(String decision) {
    return "/decisions?kind="
        + encoded(kind)
        + "&word="
        + encoded(word)
        + "&repository="
        + encoded(repository)
        + "&who="
        + encoded(who)
        + "&grant="
        + encoded(grant)
        + "&days="
        + encoded(days)
        + "&before="
        + encoded(decision);
  }

  private static Optional<String> some(String text) {
    return Optional.of(text).filter(each -> !each.isEmpty());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
