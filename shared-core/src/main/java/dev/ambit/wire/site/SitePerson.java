package dev.ambit.wire.site;

import dev.ambit.core.scope.Authority;
import java.util.List;
import java.util.Set;

/**
 * A person of the site.
 *
 * @param id the person's address
 * @param keys the signing keys that count as theirs
 * @param may what they may do
 * @param authority what they may grant at most
 */
public record SitePerson(String id, List<SiteKey> keys, Set<Right> may, Authority authority) {

  public SitePerson {
    keys = List.copyOf(keys);
    may = Set.copyOf(may);
  }
}
