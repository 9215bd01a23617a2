package dev.ambit.app.work;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.app.event.Hint;
import dev.ambit.app.facts.RunGathering;
import dev.ambit.app.facts.SiteFault;
import dev.ambit.app.store.Happened;
import dev.ambit.core.BuildVerdict;
import dev.ambit.core.Gate;
import dev.ambit.core.event.RefName;
import dev.ambit.core.identity.Member;
import dev.ambit.wire.record.JsonLine;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Judges workflows that agents and automations start, as a build server would have been asked, and
 * tells everybody who listens. A forge asks nobody before it runs one, so it cannot be stopped
 * here.
 *
 * @param machines which accounts are machines
 * @param gathering the facts
 * @param sql the database
 * @param clock the time
 */
record WorkflowRuns(Machines machines, RunGathering gathering, Jdbi sql, Clock clock) {

  /**
   * Hears of one.
   *
   * @param delivery the id of the delivery that told it
   */
  void heard(Hint.Run run, String delivery) throws IOException {
    Optional<Member> machine = machines.behind(run.repository(), run.account());
    if (machine.isEmpty()) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    try {
      RunGathering.GatheredRun gathered = gathering.gather(machines.forge(), run, now);
      tell(run, delivery, now, body(run, machine.get(), verdict(gathered)));
    } catch (SiteFault e) {
      // Its pull requests say so; nobody is known to be a machine without the site file.
    }
  }

  private static BuildVerdict verdict(RunGathering.GatheredRun gathered) {
    return Gate.judge(gathered.facts(), gathered.standing());
  }

  private static ObjectNode body(Hint.Run run, Member machine, BuildVerdict verdict) {
    ObjectNode body = JsonLine.object();
    body.put("account", run.account()).put("by", machine.id());
    body.put("workflow", run.workflow()).put("state", run.state());
    body.put("branch", run.branch().map(RefName::value).orElse(""));
    body.put("commit", run.commit().hex());
    body.put("decision", verdict.decision().word());
    body.put("grant", verdict.judged().claimed().map(grant -> grant.id().value()).orElse(""));
    ArrayNode findings = body.putArray("findings");
    verdict.decision().findings().forEach(finding -> findings.add(finding.rule()));
    return body;
  }

  private void tell(Hint.Run run, String delivery, Instant now, ObjectNode body) {
    Happened.Event event =
        new Happened.Event(
            0,
            "run-" + machines.forge().name() + "-" + delivery,
            "dev.ambit.workflow." + body.path("decision").asText(),
            machines.forge().id(run.repository()).toString(),
            now,
            JsonLine.write(body));
    sql.useTransaction(handle -> Happened.keep(handle, event));
  }
}
