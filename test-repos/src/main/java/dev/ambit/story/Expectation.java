package dev.ambit.story;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to follow from a push.
 *
 * @param decision {@code allow}, {@code hold}, {@code deny}, or {@code fault} where none is made
 * @param rules the ids of all findings told
 * @param mentions phrases of the text
 * @param lands whether refs move
 */
record Expectation(String decision, Set<String> rules, List<String> mentions, boolean lands) {

  static Expectation read(Fields fields) {
    fields.only("decision", "rules", "mentions", "lands");
    return new Expectation(
        fields.text("decision"),
        new TreeSet<>(fields.texts("rules")),
        fields.texts("mentions"),
        Boolean.parseBoolean(fields.text("lands")));
  }

  /** Tells {@code outcome} every difference. */
  void compare(PushReply reply, boolean landed, Outcome outcome) {
    outcome.pushed(new PushResult(decision, lands, reply.decision(), reply.rules(), landed));
    outcome.expect("decision", decision, reply.decision());
    outcome.expect("rules", rules, reply.rules());
    outcome.expect("lands", lands, landed);
    outcome.expect("success of git push", lands, reply.exit() == 0);
    for (String phrase : mentions) {
      outcome.expect("mention of \"" + phrase + "\"", true, reply.text().contains(phrase));
    }
  }
}
