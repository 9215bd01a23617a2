package dev.ambit.app.dashboard;

import dev.ambit.core.event.Principal;
import dev.ambit.core.identity.Member;
import dev.ambit.core.identity.Party;
import dev.ambit.wire.site.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An agent or automation, wherever it is known.
 *
 * @param id its id
 * @param party {@code agent} or {@code automation}
 * @param places where it is registered; empty if only grants name it
 * @param lastSeen its newest action, if it did anything
 * @param allowed how often it was let pass, among the decisions at hand
 * @param stopped how often it was held or denied
 * @param access the grants by which it may do something now
 */
public record AgentRow(
    String id,
    String party,
    List<Place> places,
    Optional<DecisionRow> lastSeen,
    long allowed,
    long stopped,
    List<GrantRow> access) {

  /**
   * A repository that knows it.
   *
   * @param repository which
   * @param principals how its server authenticates it
   * @param operator the person who runs it; empty if nobody is named
   */
  public record Place(String repository, List<String> principals, String operator) {}

  public AgentRow {
    places = List.copyOf(places);
    access = List.copyOf(access);
  }

  /** How sure it is who acts: {@code verified} if a server authenticates it. */
  public String grade() {
    boolean authenticated = places.stream().anyMatch(place -> !place.principals().isEmpty());
    return authenticated || access.stream().anyMatch(grant -> !grant.principals().isEmpty())
        ? "verified"
        : "unregistered";
  }

  /** Everybody but people, by id. */
  static List<AgentRow> of(List<Site> sites, List<GrantRow> grants, List<DecisionRow> decisions) {
    Map<String, List<Place>> places = new TreeMap<>();
    Map<String, String> parties = new TreeMap<>();
    for (Site site : sites) {
      for (Member member : site.registry().members()) {
        if (member.party() != Party.HUMAN) {
          parties.put(member.id(), member.party().name().toLowerCase(Locale.ROOT));
          places.computeIfAbsent(member.id(), id -> new ArrayList<>()).add(place(site, member));
        }
      }
    }
    grants.forEach(grant -> parties.putIfAbsent(grant.agent(), "agent"));
    return parties.entrySet().stream()
        .map(
            each ->
                row(
                    each.getKey(),
                    each.getValue(),
                    places.getOrDefault(each.getKey(), List.of()),
                    grants,
                    rows(decisions, each.getKey())))
        .sorted(Comparator.comparing(AgentRow::party).thenComparing(AgentRow::id))
        .toList();
  }

  private static AgentRow row(
      String id,
      String party,
      List<Place> places,
      List<GrantRow> grants,
      List<DecisionRow> decisions) {
    long allowed = decisions.stream().filter(row -> row.word().equals("allow")).count();
    return new AgentRow(
        id,
        party,
        places,
        decisions.stream().findFirst(),
        allowed,
        decisions.size() - allowed,
        grants.stream()
            .filter(grant -> grant.agent().equals(id) && grant.state().isLive())
            .toList());
  }

  private static List<DecisionRow> rows(List<DecisionRow> decisions, String id) {
    return decisions.stream()
        .filter(row -> row.who().equals(id) && !row.party().equals("unknown"))
        .toList();
  }

  private static Place place(Site site, Member member) {
    return new Place(
        site.repository().toString(),
        member.principals().stream().map(Principal::toString).toList(),
        member.operator().orElse(""));
  }
}
