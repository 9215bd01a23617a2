package dev.ambit.core.identity.signal;

import dev.ambit.core.facts.Signature;
import dev.ambit.core.identity.ActorIdentifier;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import dev.ambit.core.identity.Member;
import dev.ambit.core.identity.Party;
import dev.ambit.core.identity.Registry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A good signature of a party that the site registered: by its key, or by a key that the site's
 * allowed-signers list binds to its id.
 */
final class RegisteredSignature implements Signal {

  @Override
  public String id() {
    return "registered-signature";
  }

  @Override
  public Stream<Evidence> find(CommitReading commit, KnownParties known) {
    return commit.facts().signature().toOptional().flatMap(found -> found).stream()
        .filter(Signature::isGood)
        .flatMap(signature -> signers(signature, known.registry()).map(this::evidence));
  }

  private static Stream<Member> signers(Signature signature, Registry registry) {
    Stream<Member> byKey =
        signature.key().stream()
            .map(key -> ActorIdentifier.principal(signature.format(), key))
            .flatMap(principal -> registry.known(List.of(principal)).stream());
    Stream<Member> byList =
        signature.principal().stream()
            .flatMap(
                signer -> registry.members().stream().filter(each -> each.id().equals(signer)));
    return Stream.concat(byKey, byList).distinct();
  }

  private Evidence evidence(Member member) {
    Optional<AgentId> agent =
        member.party() == Party.HUMAN ? Optional.empty() : Optional.of(new AgentId(member.id()));
    return new Evidence(id(), member.party(), agent, Grade.VERIFIED, "signed by " + member.id());
  }
}
