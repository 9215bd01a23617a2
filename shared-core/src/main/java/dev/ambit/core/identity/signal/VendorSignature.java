package dev.ambit.core.identity.signal;

import dev.ambit.core.facts.Signature;
import dev.ambit.core.identity.AgentProfile.SigningKey;
import dev.ambit.core.identity.AgentProfiles.Signer;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A good signature by a key that only an agent's vendor holds. Outside the key's days it is no more
 * than a claim.
 */
final class VendorSignature implements Signal {

  @Override
  public String id() {
    return "vendor-signature";
  }

  @Override
  public Stream<Evidence> find(CommitReading commit, KnownParties known) {
    return commit.facts().signature().toOptional().flatMap(found -> found).stream()
        .filter(Signature::isGood)
        .flatMap(signature -> signature.key().stream())
        .flatMap(key -> known.profiles().bySigner(key).stream())
        .filter(signer -> signer.key().use() == SigningKey.Use.MAKER)
        .map(signer -> evidence(signer, commit.facts().committer().when()));
  }

  private Evidence evidence(Signer signer, Optional<Instant> when) {
    boolean inUse = when.filter(signer.key()::isValidAt).isPresent();
    Grade grade = inUse ? Grade.VERIFIED : Grade.DECLARED;
    return Found.of(this, signer.profile(), grade, "signed by key " + signer.key().key());
  }
}
