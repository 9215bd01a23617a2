package dev.ambit.wire.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.decision.RuleText;
import dev.ambit.core.decision.RuleTexts;
import dev.ambit.core.decision.build.BuildRules;
import dev.ambit.core.decision.rule.Rules;
import dev.ambit.wire.yaml.InvalidDocument;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RuleTextReaderTest {

  private final RuleTexts texts = RuleTextReader.shipped();

  @Test
  void everyRuleHasWordsAndNoWordsAreLeftOver() {
    Set<String> asked = new TreeSet<>();
    Rules.ALL.forEach(rule -> asked.addAll(rule.ids()));
    BuildRules.ALL.forEach(rule -> asked.addAll(rule.ids()));
    asked.add("push/findings-left-out");
    assertThat(texts.byId().keySet()).containsExactlyInAnyOrderElementsOf(asked);
  }

  @Test
  void everyRuleSaysWhatToDoNextInASentence() {
    assertThat(texts.byId().values())
        .allSatisfy(text -> assertThat(text.next()).as(text.id()).matches("[A-Z][^\n]{10,160}"))
        .allSatisfy(text -> assertThat(text.tell()).as(text.id()).matches("[^\n]{20,140}[^.]"))
        .allSatisfy(text -> assertThat(text.means()).as(text.id()).endsWith("."));
  }

  @Test
  void noWordsAdviseToHideWhoDidTheWork() {
    for (RuleText text : texts.byId().values()) {
      assertThat(text.next().toLowerCase(Locale.ROOT))
          .as(text.id())
          .doesNotContain("remove the trailer", "drop the trailer", "--no-verify", "reset-author")
          .doesNotContain("another author", "disable");
    }
  }

  @Test
  void refusesAPlaceholderThatNobodyFills() {
    String file = "rules:\n  - {id: a/b, means: x, tell: 'a {colour}', next: x, retry: true}\n";
    assertThatThrownBy(() -> RuleTextReader.read("r.yaml", file.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("r.yaml:2:")
        .hasMessageContaining("no rule fills in {colour}");
  }
}
