package dev.ambit.story;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Somebody writes an object that git itself would not.
 *
 * @param type the object's type
 * @param text its bytes, in UTF-8; {@code ${REVISION}} stands for an object's id
 * @param ref the local ref that then points at it
 */
record ObjectStep(String type, String text, String ref) implements Step {

  static ObjectStep read(Fields fields) {
    fields.only("type", "text", "ref");
    return new ObjectStep(fields.text("type"), fields.text("text"), fields.text("ref"));
  }

  @Override
  public void play(Stage stage, Outcome outcome) {
    WorkTree work = stage.work();
    String id =
        work.git()
            .require(
                Map.of(),
                work.resolve(text).getBytes(StandardCharsets.UTF_8),
                List.of("hash-object", "-t", type, "-w", "--literally", "--stdin"));
    work.git().run("update-ref", ref, id);
  }
}
