package dev.ambit.wire.notes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambit.core.facts.AuthorshipNote;
import java.util.Optional;

/** Reads the text of a note of {@code refs/notes/ai}, in either format. */
public final class AuthorshipNotes {

  private static final int LONGEST = 4 << 20;
  private static final int DEEPEST = 50;
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
              .build());

  private AuthorshipNotes() {}

  /**
   * What the note says. Empty if it is in neither format, is cut or broken, or names tools without
   * giving them any line: such a note says nothing, rather than that no tool took part.
   */
  public static Optional<AuthorshipNote> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return text.startsWith("{") ? json(text).flatMap(AgentTraceRecord::read) : GitAiNote.read(text);
  }

  /** The object that the whole of {@code text} is, if it is one. */
  static Optional<JsonNode> json(String text) {
    try {
      return Optional.ofNullable(JSON.readTree(text)).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
