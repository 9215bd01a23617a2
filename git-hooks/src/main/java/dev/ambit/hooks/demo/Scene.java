package dev.ambit.hooks.demo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One push of the demo and what came of it. */
final class Scene {

  private static final Pattern DECISION = Pattern.compile("\"decision\":\"(allow|hold|deny)\"");
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9A-Z]{26})\"");
  private static final Pattern RULE = Pattern.compile("\"rule\":\"([a-z0-9/-]+)\"");

  private Scene() {}

  /**
   * What came of a push.
   *
   * @param title what was tried
   * @param expected the decision the story expects
   * @param happened the decision the server took, by its own reply and by what landed
   * @param id the decision's id
   * @param rules the rules that complained
   */
  record Result(String title, String expected, String happened, Optional<String> id, String rules) {
    boolean asExpected() {
      return expected.equals(happened);
    }
  }

  /** Reads the reply; a decision that does not agree with what landed is told as such. */
  static Result of(String title, String expected, Git.Said said, boolean landed) {
    String decision = first(DECISION, said.text()).orElse("no decision");
    boolean agrees = decision.equals("allow") == landed && landed == said.succeeded();
    String rules =
        RULE.matcher(said.text())
            .results()
            .map(match -> match.group(1))
            .distinct()
            .reduce((a, b) -> a + " " + b)
            .orElse("-");
    return new Result(
        title,
        expected,
        agrees ? decision : decision + ", but landed: " + landed,
        first(ID, said.text()),
        rules);
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
