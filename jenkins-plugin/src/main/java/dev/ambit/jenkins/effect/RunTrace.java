package dev.ambit.jenkins.effect;

import dev.ambit.core.BuildVerdict;
import dev.ambit.core.decision.Decision;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.jenkins.decision.RunReply;
import dev.ambit.jenkins.event.RunRequest;
import dev.ambit.wire.record.RunRecordJson;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Leaves a trace of what was decided about a run: a line in Jenkins' own log, and an entry in the
 * signed one. Decisions about people's ordinary runs leave none.
 */
final class RunTrace {

  private static final Logger LOG = Logger.getLogger(RunTrace.class.getName());

  private RunTrace() {}

  /**
   * Keeps a decision; when this returns it is on disk.
   *
   * @param place where it took effect
   * @throws IOException if it could not be kept; then nothing may go on because of it
   */
  static void keep(RunRequest request, BuildVerdict verdict, RunPlace place) throws IOException {
    Decision decision = verdict.decision();
    if (verdict.judged().isRestricted() || !verdict.passes()) {
      LOG.info(
          () ->
              "ambit: %s: %s, decision %s"
                  .formatted(place.told(request.job()), RunReply.line(verdict), decision.id()));
      append(record(request, verdict, decision.word(), place, Optional.empty()));
    }
  }

  /** The same for a decision that stops the run anyway: a fault is logged. */
  static void told(RunRequest request, BuildVerdict verdict, RunPlace place) {
    try {
      keep(request, verdict, place);
    } catch (IOException e) {
      LOG.log(Level.SEVERE, "ambit: a decision could not be recorded", e);
    }
  }

  /** A run that nobody could judge in the time it had. */
  static void unjudged(RunRequest request, String why) {
    LOG.warning(() -> "ambit: " + request.job() + " left the queue: " + why);
  }

  /** Keeps that somebody approved. */
  static void approved(RunRequest request, BuildVerdict held, RunPlace place, String person)
      throws IOException {
    append(record(request, held, RunRecord.APPROVED, place, Optional.of(person)));
  }

  private static void append(RunRecord entry) throws IOException {
    AppReports.keep(RunRecordJson.line(entry));
  }

  private static RunRecord record(
      RunRequest request,
      BuildVerdict verdict,
      String word,
      RunPlace place,
      Optional<String> approver) {
    return new RunRecord(
        verdict.decision().id(),
        Instant.now(),
        word,
        verdict.judged().standing().policy().mode(),
        Optional.of(verdict.key()),
        place.stage(),
        verdict.judged().facts().start().repository().toString(),
        request.job(),
        place.run(),
        place.queue(),
        verdict.judged().actor(),
        verdict.judged().claimed().map(grant -> grant.id().value()),
        request.told(),
        verdict.decision().findings(),
        approver);
  }
}
