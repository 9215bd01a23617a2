package dev.ambit.story;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Somebody makes an annotated tag.
 *
 * @param name the tag
 * @param at what it points at
 * @param by the tagger
 */
record TagStep(String name, String at, Signatory by) implements Step {

  static TagStep read(Fields fields) {
    fields.only("name", "at", "by");
    return new TagStep(
        fields.text("name"),
        fields.text("at"),
        fields.optional("by").map(Signatory::parse).orElse(Signatory.HUMAN));
  }

  @Override
  public void play(Stage stage, Outcome outcome) {
    stage
        .work()
        .git()
        .require(
            stage.work().environment(by),
            ("Tag " + name).getBytes(StandardCharsets.UTF_8),
            List.of("tag", "--annotate", "--force", "-F-", name, at));
  }
}
