package dev.ambit.core.facts;

import java.util.List;

/**
 * What a git note says about who wrote a commit's lines. Anybody who may push the notes ref can
 * write one.
 *
 * @param format the note's format, such as {@code git-ai} or {@code agent-trace}
 * @param tools the tools it names, in the note's own spelling; empty if it names only people
 * @param people whether it attributes something to a person
 */
public record AuthorshipNote(String format, List<String> tools, boolean people) {

  public AuthorshipNote {
    tools = List.copyOf(tools);
  }
}
