package dev.ambit.jenkins.effect;

import dev.ambit.core.event.Oid;
import dev.ambit.core.provenance.ChainLink;
import dev.ambit.core.provenance.CheckRun;
import dev.ambit.core.scope.ChainId;
import dev.ambit.jenkins.decision.Judges;
import dev.ambit.jenkins.provenance.RunStatements;
import dev.ambit.wire.record.LinkJson;
import hudson.model.Run;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;

/** What a run leaves behind when it is over: its signed statement, and its link in a chain. */
final class RunEnd {

  private static final Logger LOG = Logger.getLogger(RunEnd.class.getName());

  private RunEnd() {}

  /**
   * Leaves them. What goes wrong is logged: the run is over, and a missing statement is missed by
   * whoever needs it.
   */
  static void of(Run<?, ?> over) {
    RunJudgements.verdict(over).ifPresent(verdict -> of(over, verdict));
  }

  private static void of(Run<?, ?> over, RunVerdict verdict) {
    try {
      List<String> sources = verdict.reading().sources();
      RunNotes notes = RunNotes.on(over);
      RunStatements.leave(
          over,
          Judges.home(),
          new RunStatements.Judged(
              verdict.kept().repository,
              sources,
              notes.definition(),
              notes.nodes(),
              verdict.kept().judgement(verdict.getWord())));
      Optional<ChainId> chain = verdict.kept().chainId();
      if (chain.isPresent() && !sources.isEmpty()) {
        AppReports.keep(LinkJson.line(link(over, chain.get(), sources.get(0))));
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "ambit: no statement for " + over.getFullDisplayName(), e);
    }
  }

  private static ChainLink link(Run<?, ?> over, ChainId chain, String source) {
    return new ChainLink(
        Instant.now(),
        Optional.of(chain),
        new Oid(source),
        new CheckRun(
            "build",
            over.getFullDisplayName(),
            String.valueOf(over.getResult()),
            Optional.ofNullable(Jenkins.get().getRootUrl()).map(root -> root + over.getUrl())));
  }
}
