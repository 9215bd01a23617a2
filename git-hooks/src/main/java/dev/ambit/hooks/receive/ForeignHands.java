package dev.ambit.hooks.receive;

import dev.ambit.core.event.Principal;
import dev.ambit.core.identity.Member;
import dev.ambit.hooks.keys.ServerKeys;
import dev.ambit.wire.crypto.keys.VerifyingKey;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SitePerson;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells whether a key that the server signs with is in somebody else's hands too: a person's, an
 * agent's, or another role's. Such a key proves nothing about the server.
 */
public final class ForeignHands {

  private ForeignHands() {}

  /** What is wrong with the key of {@code role}, with the mend; empty if it is the server's own. */
  public static Optional<String> objection(Site site, ServerKeys keys, ServerKeys.Role role)
      throws IOException {
    VerifyingKey key = keys.verifier(role);
    Stream<String> signing =
        site.people().stream().filter(person -> signsWith(person, key)).map(SitePerson::id);
    Stream<String> known =
        site.registry().members().stream().filter(each -> isKnownBy(each, key)).map(Member::id);
    return Stream.concat(Stream.concat(signing, known), otherRoles(keys, role, key))
        .findFirst()
        .map(
            holder ->
                "the server's key "
                    + role.fileName()
                    + " is also a key of "
                    + holder
                    + "; take it off the site file, move ambit/private away, and install again");
  }

  /**
   * Refuses a key that is not the server's own.
   *
   * @throws IOException with the mend
   */
  static void refuse(Site site, ServerKeys keys, ServerKeys.Role role) throws IOException {
    Optional<String> objection = objection(site, keys, role);
    if (objection.isPresent()) {
      throw new IOException(objection.get());
    }
  }

  private static boolean signsWith(SitePerson person, VerifyingKey key) {
    return person.keys().stream().anyMatch(each -> each.key().keyId().equals(key.keyId()));
  }

  private static boolean isKnownBy(Member member, VerifyingKey key) {
    return member.principals().stream()
        .map(Principal::name)
        .anyMatch(name -> name.equals(key.keyId()) || name.equals(key.sshFingerprint()));
  }

  private static Stream<String> otherRoles(ServerKeys keys, ServerKeys.Role role, VerifyingKey key)
      throws IOException {
    for (ServerKeys.Role other : ServerKeys.Role.values()) {
      if (other != role && keys.has(other) && keys.verifier(other).keyId().equals(key.keyId())) {
        return Stream.of("its role " + other.fileName());
      }
    }
    return Stream.empty();
  }
}
