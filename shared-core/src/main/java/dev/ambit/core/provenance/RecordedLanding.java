package dev.ambit.core.provenance;

import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RefUpdate;
import java.time.Instant;
import java.util.List;

/**
 * Ref updates that git carried out, as the ledger holds them.
 *
 * @param at when they were recorded
 * @param principals who pushed them, by transport
 * @param refs the updates, in the push's order
 * @param recovered whether they were found afterwards, because nobody recorded them at once
 * @param place where the record stands
 */
public record RecordedLanding(
    Instant at,
    List<Principal> principals,
    List<RefUpdate> refs,
    boolean recovered,
    LedgerPlace place) {

  public RecordedLanding {
    principals = List.copyOf(principals);
    refs = List.copyOf(refs);
  }
}
