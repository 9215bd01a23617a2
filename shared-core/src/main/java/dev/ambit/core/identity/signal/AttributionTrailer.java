package dev.ambit.core.identity.signal;

import dev.ambit.core.identity.AgentProfile;
import dev.ambit.core.identity.AgentProfiles;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import dev.ambit.core.identity.Party;
import dev.ambit.core.identity.text.Address;
import dev.ambit.core.identity.text.Credit;
import dev.ambit.core.identity.text.MessageLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A trailer that credits an agent with the work, wherever in the message it stands: squash bodies
 * keep the trailers of their parts, which git itself no longer takes for trailers.
 *
 * <p>An address decides. A name without one counts if it is a tool's; a name on a stranger's
 * address only if no person can have it.
 */
final class AttributionTrailer implements Signal {

  @Override
  public String id() {
    return "trailer";
  }

  @Override
  public Stream<Evidence> find(CommitReading commit, KnownParties known) {
    List<MessageLine> lines = commit.ownLines().toList();
    return IntStream.range(0, lines.size())
        .boxed()
        .flatMap(i -> credit(lines, i).stream())
        .flatMap(credit -> evidence(credit, known.profiles()));
  }

  private static Optional<Credit> credit(List<MessageLine> lines, int at) {
    Optional<Credit> credit = Credit.of(lines.get(at).text());
    boolean torn = at + 1 < lines.size() && Credit.continues(lines.get(at + 1).text());
    return torn ? credit.map(first -> first.and(lines.get(at + 1).text())) : credit;
  }

  private Stream<Evidence> evidence(Credit credit, AgentProfiles profiles) {
    return credited(credit, profiles)
        .filter(profile -> profile.party() == Party.AGENT)
        .map(profile -> Found.of(this, profile, Grade.DECLARED, text(credit)));
  }

  private static Stream<AgentProfile> credited(Credit credit, AgentProfiles profiles) {
    List<Address> addresses = Address.in(credit.value());
    List<AgentProfile> owners =
        addresses.stream()
            .flatMap(address -> profiles.byIdentity(credit.name(), address).stream())
            .toList();
    if (!owners.isEmpty() || credit.isListedAuthor()) {
      return owners.stream();
    }
    return Stream.concat(
        profiles.byIdentity(credit.name(), new Address("", "")).stream(),
        credit.tools().stream()
            .flatMap(
                name ->
                    (addresses.isEmpty()
                            ? profiles.byName(name)
                            : profiles.byUnmistakableName(name))
                        .stream())
            .limit(1));
  }

  private static String text(Credit credit) {
    return credit.token() + ": " + credit.value();
  }
}
