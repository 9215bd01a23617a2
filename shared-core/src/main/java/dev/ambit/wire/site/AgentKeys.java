package dev.ambit.wire.site;

import dev.ambit.core.event.Principal;
import dev.ambit.core.identity.Party;
import dev.ambit.wire.crypto.keys.VerifyingKey;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys of a site that are not in people's hands alone: none of them grants or approves. */
public final class AgentKeys {

  private AgentKeys() {}

  /** What agents and automations are known by; keys are among it, by their fingerprints. */
  public static Set<String> of(Site site) {
    return site.registry().members().stream()
        .filter(member -> member.party() != Party.HUMAN)
        .flatMap(member -> member.principals().stream())
        .map(Principal::name)
        .collect(Collectors.toSet());
  }

  /** Whether an agent or an automation has this key too. */
  public static boolean holds(Site site, VerifyingKey key) {
    Set<String> keys = of(site);
    return keys.contains(key.keyId()) || keys.contains(key.sshFingerprint());
  }
}
