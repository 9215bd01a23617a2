package dev.ambit.core.effect.replay;

import dev.ambit.core.decision.Outcome;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a policy would have done to a history.
 *
 * @param source what was replayed
 * @param steps every landed change, newest first
 * @param aftermath what became of each stopped one
 * @param grants grants under which wanted ones would have passed
 */
public record ReplayReport(
    ReplaySource source,
    List<ReplayedStep> steps,
    Map<ReplayedStep, Aftermath> aftermath,
    List<SuggestedGrant> grants) {

  public ReplayReport {
    steps = List.copyOf(steps);
    aftermath = Map.copyOf(aftermath);
    grants = List.copyOf(grants);
  }

  /** Puts it together. */
  public static ReplayReport of(
      ReplaySource source, List<ReplayedStep> steps, GrantTemplate template) {
    Map<ReplayedStep, Aftermath> aftermath = Aftermath.of(steps);
    List<ReplayedStep> wanted =
        steps.stream().filter(step -> aftermath.get(step) == Aftermath.STAYED).toList();
    return new ReplayReport(source, steps, aftermath, SuggestedGrants.of(wanted, template));
  }

  /** The changes in which an agent had a part. */
  public Tally byAgents() {
    Tally all = new Tally("agents");
    steps.stream().filter(ReplayedStep::isByAgent).forEach(step -> add(all, step));
    return all;
  }

  /** The same for each agent; a change of two counts for both. */
  public Collection<Tally> byAgent() {
    Map<String, Tally> rows = new TreeMap<>();
    for (ReplayedStep step : steps) {
      for (String agent : step.makers().agents()) {
        add(rows.computeIfAbsent(agent, Tally::new), step);
      }
    }
    return rows.values();
  }

  /** The changes of other bots alone. */
  public Tally byBots() {
    Tally all = new Tally("other bots");
    steps.stream()
        .filter(step -> !step.isByAgent() && !step.makers().bots().isEmpty())
        .forEach(step -> add(all, step));
    return all;
  }

  /** The changes without a sign of an agent or bot. */
  public Tally byOthers() {
    Tally all = new Tally("no sign of an agent");
    steps.stream()
        .filter(step -> !step.isByAgent() && step.makers().bots().isEmpty())
        .forEach(step -> add(all, step));
    return all;
  }

  /** The changes of agents, month by month in UTC. */
  public Map<YearMonth, Tally> byMonth() {
    Map<YearMonth, Tally> months = new TreeMap<>();
    for (ReplayedStep step : steps) {
      if (step.isByAgent()) {
        YearMonth month = YearMonth.from(step.at().atZone(ZoneOffset.UTC));
        add(months.computeIfAbsent(month, m -> new Tally(m.toString())), step);
      }
    }
    return months;
  }

  /** For each agent and each class or other rule: how often it was found. */
  public Map<String, Map<String, TopicTally>> byTopic() {
    Map<String, Map<String, TopicTally>> rows = new TreeMap<>();
    for (ReplayedStep step : steps) {
      for (String agent : step.makers().agents()) {
        Map<String, TopicTally> row = rows.computeIfAbsent(agent, a -> new TreeMap<>());
        step.complaints()
            .forEach(c -> row.computeIfAbsent(c.rule(), r -> new TopicTally(c)).add(c));
      }
    }
    return rows;
  }

  /** The stopped changes of which this became, newest first. */
  public List<ReplayedStep> stopped(Aftermath fate) {
    return steps.stream().filter(step -> aftermath.get(step) == fate).toList();
  }

  private void add(Tally row, ReplayedStep step) {
    row.add(step, aftermath.get(step));
  }

  /** How many steps of this outcome there are. */
  public long count(Outcome outcome) {
    return steps.stream().filter(step -> step.decision() == outcome).count();
  }
}
