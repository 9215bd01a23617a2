package dev.ambit.app.dashboard;

import dev.ambit.app.facts.Sites;
import dev.ambit.app.store.Backlog;
import dev.ambit.app.work.DecisionBook;
import dev.ambit.app.work.DecisionFilter;
import dev.ambit.app.work.GrantOffice;
import dev.ambit.app.work.GrantView;
import dev.ambit.app.work.RunBook;
import dev.ambit.wire.site.Site;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that pages are made from.
 *
 * @param decisions what was decided about changes
 * @param runs what was decided about runs of build servers
 * @param grants what is permitted
 * @param sites who is who
 * @param backlog what waits
 * @param clock the time
 */
public record Books(
    DecisionBook decisions,
    RunBook runs,
    GrantOffice grants,
    Sites sites,
    Backlog backlog,
    Clock clock) {

  Instant now() {
    return clock.instant();
  }

  /** The grants as rows: what needs people first, what is over last. */
  List<GrantRow> grantRows() throws IOException {
    Instant now = now();
    return grants.grants().stream()
        .sorted(
            Comparator.comparing((GrantView view) -> view.grant().validity().expires()).reversed())
        .map(view -> GrantRow.of(view, now))
        .sorted(Comparator.comparing(GrantRow::state))
        .toList();
  }

  /** The decisions that are asked for, the newest first. */
  List<DecisionRow> rows(DecisionFilter filter, Kinds kinds) throws IOException {
    Instant now = now();
    List<DecisionRow> rows = new ArrayList<>();
    if (kinds.changes()) {
      decisions.find(filter).forEach(view -> rows.add(DecisionRow.of(view, now)));
    }
    if (kinds.runs()) {
      runs.find(filter).forEach(view -> rows.add(DecisionRow.of(view, now)));
    }
    rows.sort(Comparator.comparing(DecisionRow::id).reversed());
    return List.copyOf(rows);
  }

  /** The site files that can be read. */
  List<Site> readable() throws IOException {
    return sites.reading().sites().stream().map(Sites.Placed::site).toList();
  }
}
