package dev.ambit.wire.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.facts.AuthorshipNote;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorshipNotesTest {

  private static final String DATA =
      """
      {"schema_version":"authorship/3.0.0","base_commit_sha":"x",
       "prompts":{"7efc9ced6547e576":{"agent_id":{"tool":"claude","id":"1","model":"m"}},
                  "0000000000000000":{"agent_id":{"tool":"cursor","id":"2","model":"m"}}},
       "sessions":{"s_00000000000001":{"agent_id":{"tool":"codex","id":"3","model":"m"}}}}
      """;

  @Test
  void theToolOfAnAttributedPromptIsTold() {
    assertThat(AuthorshipNotes.read("src/A.java\n  7efc9ced6547e576 1-9,12\n---\n" + DATA))
        .hasValueSatisfying(note -> assertThat(note.tools()).containsExactly("claude"));
  }

  @Test
  void theToolOfATurnIsItsSessions() {
    assertThat(AuthorshipNotes.read("A\n  s_00000000000001::t_00000000000002 4\n---\n" + DATA))
        .hasValueSatisfying(note -> assertThat(note.tools()).containsExactly("codex"));
  }

  @Test
  void aPersonsLinesAreTold() {
    assertThat(AuthorshipNotes.read("A\n  h_00000000000001 1-4\n---\n" + withoutTools()))
        .contains(new AuthorshipNote("git-ai", List.of(), true));
  }

  @Test
  void anEmptyNoteNamesNoTool() {
    assertThat(AuthorshipNotes.read("---\n" + withoutTools()))
        .hasValueSatisfying(note -> assertThat(note.tools()).isEmpty());
  }

  @Test
  void aToolWithoutLinesSaysNothing() {
    assertThat(AuthorshipNotes.read("---\n" + DATA)).isEmpty();
  }

  @Test
  void anIdThatTheDataDoesNotKnowSaysNothing() {
    assertThat(AuthorshipNotes.read("A\n  ffffffffffffffff 1\n---\n" + withoutTools())).isEmpty();
  }

  @Test
  void brokenNotesSayNothing() {
    assertThat(AuthorshipNotes.read("---\n{\"schema_version\":")).isEmpty();
    assertThat(AuthorshipNotes.read("reviewed")).isEmpty();
    assertThat(AuthorshipNotes.read("[".repeat(100_000))).isEmpty();
  }

  @Test
  void anAgentTraceNamesItsTool() {
    assertThat(AuthorshipNotes.read(trace("mixed", "{\"name\":\"cursor\"}")))
        .contains(new AuthorshipNote("agent-trace", List.of("cursor"), true));
  }

  @Test
  void anAgentTraceWithoutAToolNamesItsModel() {
    assertThat(AuthorshipNotes.read(trace("ai", "null")))
        .contains(new AuthorshipNote("agent-trace", List.of("claude-opus-4-5"), false));
  }

  @Test
  void anAgentTraceOfUnknownContributorsSaysNothing() {
    assertThat(AuthorshipNotes.read(trace("unknown", "null"))).isEmpty();
  }

  private static String withoutTools() {
    return "{\"schema_version\":\"authorship/3.0.0\",\"prompts\":{}}";
  }

  private static String trace(String type, String tool) {
    return """
        {"version":"0.1.0","id":"x","timestamp":"2026-06-01T09:00:00Z","tool":%s,
         "files":[{"path":"A","conversations":[
           {"contributor":{"type":"%s","model_id":"anthropic/claude-opus-4-5"},"ranges":[]}]}]}
        """
        .formatted(tool, type);
  }
}
