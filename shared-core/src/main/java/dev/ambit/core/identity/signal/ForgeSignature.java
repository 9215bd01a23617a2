package dev.ambit.core.identity.signal;

import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Signature;
import dev.ambit.core.identity.AgentProfile.SigningKey;
import dev.ambit.core.identity.AgentProfiles;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import dev.ambit.core.identity.text.Address;
import java.util.stream.Stream;

/**
 * A commit that a forge made and signed for an account of an agent: the author is the account, by
 * its numeric id, and the forge vouches for it. What else stands in such a commit stays a claim.
 */
final class ForgeSignature implements Signal {

  @Override
  public String id() {
    return "forge-signature";
  }

  @Override
  public Stream<Evidence> find(CommitReading commit, KnownParties known) {
    AgentProfiles profiles = known.profiles();
    Address author = Address.of(commit.facts().author().email());
    if (!profiles.isKnownAccount(author) || !isMadeByForge(commit.facts(), profiles)) {
      return Stream.empty();
    }
    return profiles.byIdentity(commit.facts().author().name(), author).stream()
        .map(
            profile ->
                Found.of(this, profile, Grade.VERIFIED, "forge vouches for account " + author));
  }

  private static boolean isMadeByForge(CommitFacts commit, AgentProfiles profiles) {
    return commit.signature().toOptional().flatMap(found -> found).stream()
        .filter(Signature::isGood)
        .flatMap(signature -> signature.key().stream())
        .flatMap(key -> profiles.bySigner(key).stream())
        .map(AgentProfiles.Signer::key)
        .filter(key -> key.use() == SigningKey.Use.FORGE)
        .anyMatch(key -> commit.committer().when().filter(key::isValidAt).isPresent());
  }
}
