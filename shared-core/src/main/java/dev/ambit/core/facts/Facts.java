package dev.ambit.core.facts;

import dev.ambit.core.event.Push;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything a decision about a push is made of, read beforehand. Deciding reaches nothing else.
 *
 * @param push what is asked
 * @param now the server's time, fixed once for the whole evaluation
 * @param certificate the push certificate, if the push is signed
 * @param refs what each update brings, in the push's order
 */
public record Facts(
    Push push, Instant now, Fact<Optional<PushCertificate>> certificate, List<RefFacts> refs) {

  public Facts {
    refs = List.copyOf(refs);
    if (refs.size() != push.updates().size()) {
      throw new IllegalArgumentException("there are facts for each ref update of the push");
    }
  }
}
