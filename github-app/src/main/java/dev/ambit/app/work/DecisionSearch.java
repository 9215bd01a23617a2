package dev.ambit.app.work;

import dev.ambit.app.store.DecisionIndex;
import dev.ambit.app.store.DecisionIndex.Indexed;
import dev.ambit.app.store.RunIndex;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A filter of decisions as conditions of a query, each with its value bound by name. */
final class DecisionSearch {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  private DecisionSearch() {}

  /** Those that pass the filter, the newest first. */
  static List<Indexed> in(DecisionIndex index, DecisionFilter filter) {
    DecisionSearch search = new DecisionSearch();
    search.byAllButGrant(filter);
    search.only(
        "id in (select decision from decision_grant where grant_id = :grant)",
        "grant",
        filter.grant());
    return index.query(search.conditions, search.values, filter.most());
  }

  /** The decisions about runs that pass it, the newest first. */
  static List<RunIndex.Indexed> in(RunIndex index, DecisionFilter filter) {
    DecisionSearch search = new DecisionSearch();
    search.byAllButGrant(filter);
    search.only("grant_id = :grant", "grant", filter.grant());
    return index.query(search.conditions, search.values, filter.most());
  }

  private void byAllButGrant(DecisionFilter filter) {
    only("word = :word", "word", filter.word());
    only("repository = :repository", "repository", filter.repository());
    only("actor = :actor", "actor", filter.actor());
    only("decided_at >= :since", "since", filter.since().map(at -> at.atOffset(ZoneOffset.UTC)));
    only("id < :before", "before", filter.before());
  }

  private void only(String condition, String name, Optional<?> value) {
    if (value.isPresent()) {
      conditions.add(condition);
      values.put(name, value.get());
    }
  }
}
