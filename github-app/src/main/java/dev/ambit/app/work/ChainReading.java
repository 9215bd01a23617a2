package dev.ambit.app.work;

import dev.ambit.app.facts.GrantSources;
import dev.ambit.app.facts.Sites;
import dev.ambit.app.store.Ledgers;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.provenance.GrantEvent;
import dev.ambit.core.provenance.chain.ChainRecords;
import dev.ambit.core.provenance.chain.ChainStep;
import dev.ambit.core.provenance.chain.Chains;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.wire.grant.JoinedGrants;
import dev.ambit.wire.grant.SiteGrants;
import dev.ambit.wire.record.GrantEventJson;
import dev.ambit.wire.record.LedgerReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads the chain of a grant from every ledger of every repository that knows it. */
record ChainReading(Sites sites, GrantSources sources, Jdbi sql) {

  List<ChainStep> of(GrantId id) throws IOException {
    List<ChainStep> steps = new ArrayList<>();
    for (Sites.Placed placed : sites.reading().sites()) {
      List<GrantRecord.Trusted> grants =
          SiteGrants.signed(new JoinedGrants(sources.stores(placed)), placed.site());
      if (grants.stream().anyMatch(each -> each.id().equals(id))) {
        steps.addAll(steps(placed, grants, id));
      }
    }
    return List.copyOf(steps);
  }

  private List<ChainStep> steps(Sites.Placed placed, List<GrantRecord.Trusted> grants, GrantId id)
      throws IOException {
    List<ChainStep> steps = new ArrayList<>();
    Ledgers ledgers = new Ledgers(sql);
    List<GrantEvent> events = events(ledgers.grants(placed.site().repository()));
    for (List<Entry> ledger : ledgers.of(placed.site().repository())) {
      ChainRecords records =
          new ChainRecords(
              LedgerReader.history(ledger),
              List.of(),
              List.of(),
              List.of(),
              grants,
              events,
              List.of(),
              true);
      Chains.ofGrant(records, id).stream()
          .filter(step -> !steps.contains(step))
          .forEach(steps::add);
    }
    return steps;
  }

  private static List<GrantEvent> events(List<Entry> log) {
    return log.stream().flatMap(entry -> GrantEventJson.read(entry.body()).stream()).toList();
  }
}
