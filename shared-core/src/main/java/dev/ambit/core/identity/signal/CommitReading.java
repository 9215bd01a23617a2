package dev.ambit.core.identity.signal;

import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.identity.text.MessageLine;
import dev.ambit.core.identity.text.MessageLines;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A commit made ready for the signals, so that its message is taken apart once.
 *
 * @param facts the commit
 * @param branch the branch it came by, if known
 * @param lines the lines of its message
 */
public record CommitReading(CommitFacts facts, Optional<String> branch, List<MessageLine> lines) {

  public CommitReading {
    lines = List.copyOf(lines);
  }

  static CommitReading of(CommitFacts facts, Optional<String> branch) {
    return new CommitReading(facts, branch, MessageLines.of(facts.message()));
  }

  /** The lines that the commit says itself, without what it quotes. */
  Stream<MessageLine> ownLines() {
    return lines.stream().filter(line -> !line.quoted());
  }
}
