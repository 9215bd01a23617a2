package dev.ambit.core.identity;

import dev.ambit.core.event.Principal;
import dev.ambit.core.event.Transport;
import dev.ambit.core.facts.PushCertificate;
import dev.ambit.core.facts.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells who performs an event, from transport credentials and a checked push certificate. */
public final class ActorIdentifier {

  private ActorIdentifier() {}

  /**
   * Looks the principals up in the registry. If they name several parties the actor is in conflict,
   * and an agent if any of them is one.
   */
  public static Actor identify(
      Transport transport, Optional<PushCertificate> certificate, Registry registry) {
    List<Principal> principals = new ArrayList<>(transport.principals());
    certificate.flatMap(ActorIdentifier::proven).ifPresent(principals::add);
    return identify(principals, registry);
  }

  /** Looks up principals that are proven already. */
  public static Actor identify(List<Principal> principals, Registry registry) {
    List<Member> known = registry.known(principals);
    Optional<Member> first =
        known.stream()
            .filter(member -> member.party() == Party.AGENT)
            .findFirst()
            .or(() -> known.stream().findFirst());
    return new Actor(first.map(Member::party), first.map(Member::id), principals, conflict(known));
  }

  private static Optional<Principal> proven(PushCertificate certificate) {
    Signature signature = certificate.signature();
    return certificate.covers() && signature.isGood()
        ? signature.key().map(key -> principal(signature.format(), key))
        : Optional.empty();
  }

  /** The principal that a good signature by this key proves. */
  public static Principal principal(Signature.Format format, String key) {
    return new Principal(format == Signature.Format.SSH ? "ssh" : "openpgp", key);
  }

  private static Optional<String> conflict(List<Member> known) {
    return known.size() < 2
        ? Optional.empty()
        : Optional.of(known.stream().map(Member::id).collect(Collectors.joining(" and ")));
  }
}
