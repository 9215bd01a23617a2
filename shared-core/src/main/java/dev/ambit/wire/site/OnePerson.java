package dev.ambit.wire.site;

import dev.ambit.core.identity.Mailbox;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whether two entries of a site's people stand for one person: by their address, or because
 * they have a key in common. Accounts cannot be shared in a site file. Pure.
 */
public final class OnePerson {

  private OnePerson() {}

  /** Whether both ids are of one person, as far as the site file shows. */
  public static boolean are(Site site, String one, String other) {
    return Mailbox.isOne(one, other)
        || keys(site, one).stream().anyMatch(keys(site, other)::contains);
  }

  private static Set<String> keys(Site site, String id) {
    return site.people().stream()
        .filter(person -> Mailbox.isOne(person.id(), id))
        .flatMap(person -> person.keys().stream())
        .map(key -> key.key().keyId())
        .collect(Collectors.toSet());
  }
}
