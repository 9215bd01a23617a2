package dev.ambit.core.decision;

import java.util.HashMap;
import java.util.Map;

/**
 * The words of every built-in rule.
 *
 * @param byId by rule id
 */
public record RuleTexts(Map<String, RuleText> byId) {

  public RuleTexts {
    byId = Map.copyOf(byId);
  }

  /**
   * The same words, except where the place has its own: with {@code build}, the text {@code
   * build/grant-none} is told for the rule {@code grant/none}.
   */
  public RuleTexts at(String place) {
    Map<String, RuleText> local = new HashMap<>(byId);
    for (String rule : byId.keySet()) {
      RuleText own = byId.get(place + "/" + rule.replace('/', '-'));
      if (own != null) {
        local.put(rule, own);
      }
    }
    return new RuleTexts(local);
  }

  /**
   * Makes a finding in the words of {@code rule}.
   *
   * @param values what the placeholders stand for; attacker-made text is welcome, it is escaped
   * @throws IllegalArgumentException if no words are known for the rule
   */
  public Finding finding(
      String rule, Outcome outcome, Subject subject, Map<String, String> values) {
    RuleText text = byId.get(rule);
    if (text == null) {
      throw new IllegalArgumentException("no words for rule " + rule);
    }
    return new Finding(
        rule,
        outcome,
        subject,
        Words.fill(text.tell(), values),
        Words.fill(text.next(), values),
        text.retry());
  }
}
