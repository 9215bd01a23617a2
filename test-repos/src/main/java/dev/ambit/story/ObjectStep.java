package dev.ambit.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Somebody writes an object that git itself would not.
 *
 * @param type the object's type
 * @param text its bytes, in UTF-8; {@code ${REVISION}} stands for an object's id
 * @param ref the local ref that then points at it
 * @param signer whose SSH key signs it, if any does
 * @param namespace what the signature is made for; git knows its own by {@code git}
 */
record ObjectStep(String type, String text, String ref, Optional<String> signer, String namespace)
    implements Step {

  static ObjectStep read(Fields fields) {
    fields.only("type", "text", "ref", "signed-by", "namespace");
    return new ObjectStep(
        fields.text("type"),
        fields.text("text"),
        fields.text("ref"),
        fields.optional("signed-by"),
        fields.optional("namespace").orElse("git"));
  }

  @Override
  public void play(Stage stage, Outcome outcome) {
    WorkTree work = stage.work();
    String id =
        work.git()
            .require(
                Map.of(),
                signed(work, work.resolve(text)).getBytes(StandardCharsets.UTF_8),
                List.of("hash-object", "-t", type, "-w", "--literally", "--stdin"));
    work.git().run("update-ref", ref, id);
  }

  private String signed(WorkTree work, String object) {
    if (signer.isEmpty()) {
      return object;
    }
    try {
      Path keys = work.git().home().resolve("ssh");
      String signature = SshKeys.sign(keys, signer.get(), namespace, object);
      String header = "\ngpgsig " + signature.replace("\n", "\n ") + "\n\n";
      return object.replaceFirst("\n\n", Matcher.quoteReplacement(header));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
