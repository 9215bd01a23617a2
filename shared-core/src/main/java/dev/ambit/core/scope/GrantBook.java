package dev.ambit.core.scope;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The grants that were looked up for an event, and how much of each is used.
 *
 * @param records by id, every id that the event claims
 * @param used by id, what earlier pushes used
 */
public record GrantBook(Map<GrantId, GrantRecord> records, Map<GrantId, Usage> used) {

  public GrantBook {
    records = Map.copyOf(records);
    used = Map.copyOf(used);
  }

  /** What is stored under {@code id}; never null. */
  public GrantRecord find(GrantId id) {
    GrantRecord found = records.get(id);
    return found != null
        ? found
        : new GrantRecord.Refused(id, GrantRecord.Why.NOT_FOUND, "no such grant");
  }

  /** The grants whose use counts: every trusted one, and those that it narrows. */
  public Set<GrantId> counted() {
    return records.values().stream()
        .flatMap(record -> record.fold(GrantRecord.Trusted::lineage, refused -> Stream.of()))
        .map(Grant::id)
        .collect(Collectors.toSet());
  }

  /** How much of {@code id} earlier pushes used. */
  public Usage usedOf(GrantId id) {
    Usage usage = used.get(id);
    return usage != null ? usage : Usage.NOTHING;
  }
}
