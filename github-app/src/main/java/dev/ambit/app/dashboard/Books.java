package dev.ambit.app.dashboard;

import dev.ambit.app.facts.Sites;
import dev.ambit.app.store.Backlog;
import dev.ambit.app.work.DecisionBook;
import dev.ambit.app.work.GrantOffice;
import dev.ambit.app.work.GrantView;
import dev.ambit.wire.site.Site;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that pages are made from.
 *
 * @param decisions what was decided
 * @param grants what is permitted
 * @param sites who is who
 * @param backlog what waits
 * @param clock the time
 */
public record Books(
    DecisionBook decisions, GrantOffice grants, Sites sites, Backlog backlog, Clock clock) {

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

  /** The site files that can be read. */
  List<Site> readable() throws IOException {
    return sites.reading().sites().stream().map(Sites.Placed::site).toList();
  }
}
