package dev.ambit.jenkins.decision;

import dev.ambit.core.decision.Decision;
import dev.ambit.core.decision.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the queue is told of a run that may not start.
 *
 * @param why for people
 * @param isFinal whether it leaves the queue
 */
public record QueueAnswer(String why, boolean isFinal) {

  private static final Set<String> UNREAD =
      Set.of("build/commits-unknown", "build/definition-unknown", "grant/unreadable");

  /**
   * The answer; empty if the run may start. A run that cannot be judged waits like a held one, and
   * like it leaves the queue when its time is over.
   *
   * @param since when the run came into the queue
   * @param patience how long a held run waits
   */
  public static Optional<QueueAnswer> of(
      Preparation preparation, Instant since, Instant now, Duration patience) {
    boolean isLate = !now.isBefore(since.plus(patience));
    return preparation.fold(
        pending -> Optional.of(waiting("Ambit is looking at this run", isLate)),
        ready -> of(ready.judged(), isLate),
        failed -> Optional.of(waiting("Ambit cannot judge this run: " + failed.reason(), isLate)));
  }

  private static Optional<QueueAnswer> of(Judged judged, boolean isLate) {
    return judged.passes()
        ? Optional.empty()
        : judged
            .verdict()
            .decision()
            .fold(
                allow -> Optional.empty(),
                hold -> Optional.of(waiting(RunReply.line(judged.verdict()), isLate)),
                deny ->
                    Optional.of(
                        waits(deny)
                            ? waiting(RunReply.line(judged.verdict()), isLate)
                            : new QueueAnswer(RunReply.line(judged.verdict()), true)));
  }

  /**
   * Whether nothing stands against the run but what could not be read, and may be readable soon.
   */
  private static boolean waits(Decision.Deny deny) {
    return deny.findings().stream()
        .filter(finding -> finding.outcome() == Outcome.DENY)
        .allMatch(finding -> UNREAD.contains(finding.rule()));
  }

  private static QueueAnswer waiting(String why, boolean isLate) {
    return new QueueAnswer(isLate ? why + " (its time to wait is over)" : why, isLate);
  }
}
