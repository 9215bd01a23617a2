package dev.ambit.app.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one person answers for.
 *
 * @param owner the person
 * @param isReader whether they read the page
 * @param grants their grants, the live ones first
 * @param waiting changes that wait under these grants
 * @param recent what was done under them lately, the newest first
 * @param agents the agents that they run
 */
public record OwnerRow(
    String owner,
    boolean isReader,
    List<GrantRow> grants,
    List<DecisionRow> waiting,
    List<DecisionRow> recent,
    List<String> agents) {

  private static final int RECENT = 5;

  public OwnerRow {
    grants = List.copyOf(grants);
    waiting = List.copyOf(waiting);
    recent = List.copyOf(recent);
    agents = List.copyOf(agents);
  }

  /** How many of the grants let an agent do something now. */
  public long live() {
    return grants.stream().filter(grant -> grant.state().isLive()).count();
  }

  /**
   * Everybody who answers for something; the reader first, and always.
   *
   * @param reader the person who reads; the empty text if that is nobody of a site
   */
  static List<OwnerRow> of(
      String reader,
      List<GrantRow> grants,
      List<AgentRow> agents,
      List<DecisionRow> waiting,
      List<DecisionRow> recent) {
    Map<String, Set<String>> runs = new TreeMap<>();
    for (AgentRow agent : agents) {
      for (AgentRow.Place place : agent.places()) {
        if (!place.operator().isEmpty()) {
          runs.computeIfAbsent(place.operator(), id -> new TreeSet<>()).add(agent.id());
        }
      }
    }
    Set<String> owners = new TreeSet<>(runs.keySet());
    grants.forEach(grant -> owners.add(grant.owner()));
    if (!reader.isEmpty()) {
      owners.add(reader);
    }
    return owners.stream()
        .map(owner -> row(owner, reader, grants, waiting, recent, runs))
        .sorted(Comparator.comparing(row -> !row.isReader()))
        .toList();
  }

  private static OwnerRow row(
      String owner,
      String reader,
      List<GrantRow> grants,
      List<DecisionRow> waiting,
      List<DecisionRow> recent,
      Map<String, Set<String>> runs) {
    List<GrantRow> own = grants.stream().filter(grant -> grant.owner().equals(owner)).toList();
    Set<String> ids = new TreeSet<>(own.stream().map(GrantRow::id).toList());
    return new OwnerRow(
        owner,
        owner.equals(reader),
        own,
        under(waiting, ids),
        under(recent, ids).stream().limit(RECENT).toList(),
        List.copyOf(runs.getOrDefault(owner, Set.of())));
  }

  private static List<DecisionRow> under(List<DecisionRow> decisions, Set<String> grants) {
    return decisions.stream()
        .filter(row -> row.grants().stream().anyMatch(grants::contains))
        .toList();
  }
}
