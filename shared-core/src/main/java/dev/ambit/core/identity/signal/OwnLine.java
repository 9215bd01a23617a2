package dev.ambit.core.identity.signal;

import dev.ambit.core.identity.AgentProfile;
import dev.ambit.core.identity.AgentProfiles;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import dev.ambit.core.identity.text.MessageLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A line that only one tool writes, such as {@code Amp-Thread-ID: https://...}. */
final class OwnLine implements Signal {

  @Override
  public String id() {
    return "own-line";
  }

  @Override
  public Stream<Evidence> find(CommitReading commit, KnownParties known) {
    List<MessageLine> lines = commit.ownLines().toList();
    return IntStream.range(0, lines.size())
        .boxed()
        .flatMap(i -> evidence(withHeaded(lines, i), known.profiles()).stream());
  }

  /** A heading together with the line under it: some marks are the two. */
  private static MessageLine withHeaded(List<MessageLine> lines, int at) {
    MessageLine line = lines.get(at);
    boolean heads = line.text().startsWith("#") && at + 1 < lines.size();
    return heads ? new MessageLine(line.text() + " " + lines.get(at + 1).text(), false) : line;
  }

  private Optional<Evidence> evidence(MessageLine line, AgentProfiles profiles) {
    Optional<AgentProfile> owner =
        profiles.byLine(line.text()).or(() -> profiles.byLine(line.words()));
    return owner.map(profile -> Found.of(this, profile, Grade.DECLARED, line.text()));
  }
}
