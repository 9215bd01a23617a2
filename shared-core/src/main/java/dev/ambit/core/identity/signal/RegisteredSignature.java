package dev.ambit.core.identity.signal;

import dev.ambit.core.event.Principal;
import dev.ambit.core.facts.Signature;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import dev.ambit.core.identity.Member;
import dev.ambit.core.identity.Party;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A good signature whose key the site's allowed-signers list binds to a registered party. */
final class RegisteredSignature implements Signal {

  @Override
  public String id() {
    return "registered-signature";
  }

  @Override
  public Stream<Evidence> find(CommitReading commit, KnownParties known) {
    Optional<Signature> good =
        commit.facts().signature().toOptional().flatMap(found -> found).filter(Signature::isGood);
    return good.flatMap(Signature::principal).stream()
        .flatMap(
            signer ->
                known.registry().members().stream()
                    .filter(member -> isSigner(member, signer))
                    .map(member -> evidence(member, signer)));
  }

  private static boolean isSigner(Member member, String signer) {
    List<String> names = member.principals().stream().map(Principal::name).toList();
    return member.id().equals(signer) || names.contains(signer);
  }

  private Evidence evidence(Member member, String signer) {
    Optional<AgentId> agent =
        member.party() == Party.HUMAN ? Optional.empty() : Optional.of(new AgentId(member.id()));
    return new Evidence(id(), member.party(), agent, Grade.VERIFIED, "signed by " + signer);
  }
}
