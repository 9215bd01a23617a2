package dev.ambit.wire.policy;

import dev.ambit.core.decision.CustomRule;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Words;
import dev.ambit.wire.cel.CelCondition;
import dev.ambit.wire.yaml.Decoder;
import dev.ambit.wire.yaml.Decoders;
import dev.ambit.wire.yaml.Faults;
import dev.ambit.wire.yaml.Fields;
import dev.ambit.wire.yaml.Node;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rules a policy brings itself. CEL is loaded only if there is one. */
final class CustomRuleReader {

  private static final Decoder<String> WORDS = Decoders.TEXT.then(CustomRuleReader::plain);

  private static final Decoder<Outcome> OUTCOME =
      Decoders.choice(Map.of("report", Outcome.REPORT, "hold", Outcome.HOLD, "deny", Outcome.DENY));

  private final Faults faults;
  private final Set<String> seen = new HashSet<>();

  CustomRuleReader(Faults faults) {
    this.faults = faults;
  }

  CustomRule rule(Node node) {
    Fields fields = Fields.of(node, faults);
    Optional<String> id = fields.required("id", Decoders.TEXT.then(this::id));
    Optional<CustomRule.Condition> when =
        fields.required("when", Decoders.TEXT.then(CelCondition::compile));
    Optional<Outcome> then = fields.required("then", OUTCOME);
    Optional<String> tell = fields.required("tell", WORDS);
    Optional<String> next = fields.required("next", WORDS);
    return fields.build(
        () ->
            new CustomRule(
                id.orElseThrow(),
                when.orElseThrow(),
                then.orElseThrow(),
                tell.orElseThrow(),
                next.orElseThrow()));
  }

  private String id(String text) {
    if (!text.matches("[a-z][a-z0-9-]{0,63}") || text.equals("fault") || text.equals("custom")) {
      throw new IllegalArgumentException(
          "a rule's id is lower-case letters, digits and dashes, and not fault or custom");
    }
    if (!seen.add(text)) {
      throw new IllegalArgumentException("two rules have the id '" + text + "'");
    }
    return text;
  }

  /** The words go to a terminal as they are, so they hold nothing that a reader is fooled by. */
  private static String plain(String text) {
    if (!Words.shown(text).equals(text)) {
      throw new IllegalArgumentException(
          "one line of at most 200 plain characters is expected here, without backslashes");
    }
    return text;
  }
}
