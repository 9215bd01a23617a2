package dev.ambit.wire.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.Gate;
import dev.ambit.core.Verdict;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.generated.Choice;
import dev.ambit.core.generated.GeneratedGrant;
import dev.ambit.core.generated.GeneratedPush;
import dev.ambit.core.generated.GeneratedStanding;
import dev.ambit.core.generated.LeftOut;
import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantBook;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.core.scope.Narrowing;
import dev.ambit.wire.crypto.keys.KeyType;
import dev.ambit.wire.crypto.keys.SigningKey;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A grant without one of its fields, whoever left it out. A seed for each round. */
class GrantLeftOutPropertiesTest {

  /** Fewer than elsewhere: each signs and judges some forty documents. */
  private static final int ROUNDS = Integer.getInteger("ambit.rounds", 100) / 4;

  /** What a grant says only to permit less; its issuer may leave that out. */
  private static final List<String> NARROWS = List.of("/scope/paths/deny", "/limits");

  private static final GrantId ID = new GrantId("PAY-214");
  private static final SigningKey DANA = SigningKey.generate(KeyType.ED25519);
  private static final TrustedIssuers ISSUERS =
      new TrustedIssuers(
          List.of(new TrustedIssuers.Issuer("dana@example.com", DANA.publicKey())), Set.of());

  @Test
  void whatItsIssuerLeavesOutPermitsNoMore() throws IOException {
    int read = 0;
    int refused = 0;
    for (long seed = 0; seed < ROUNDS; seed++) {
      Choice choice = Choice.by(seed);
      Grant whole = GeneratedGrant.of(choice);
      Facts facts = GeneratedPush.byAgent(choice);
      Policy policy = policy(seed);
      Outcome before = judged(facts, policy, book(DsseEnvelopes.sign(type(), json(whole), DANA)));
      for (LeftOut less : LeftOut.of(json(whole))) {
        GrantBook left = book(DsseEnvelopes.sign(type(), bytes(less), DANA));
        boolean trusted = left.find(ID) instanceof GrantRecord.Trusted;
        read += trusted ? 1 : 0;
        refused += trusted ? 0 : 1;
        if (NARROWS.stream().noneMatch(less::isIn)) {
          assertThat(judged(facts, policy, left))
              .as("seed %d without %s", seed, less.place())
              .isGreaterThanOrEqualTo(before);
        }
      }
    }
    assertThat(List.of(read, refused)).allMatch(count -> count > ROUNDS);
  }

  @Test
  void whatAnybodyElseLeavesOutMakesItNoGrant() throws IOException {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Grant whole = GeneratedGrant.of(Choice.by(seed));
      Envelope signed = DsseEnvelopes.sign(type(), json(whole), DANA);
      for (LeftOut less : LeftOut.of(json(whole))) {
        String payload = Base64.getEncoder().encodeToString(bytes(less));
        Envelope shown = new Envelope(signed.payloadType(), payload, signed.signatures());
        assertThat(book(shown).find(ID))
            .as("seed %d without %s", seed, less.place())
            .isInstanceOf(GrantRecord.Refused.class);
      }
    }
  }

  @Test
  void whatAChildLeavesOutNeverAllowsWhatItsParentDenies() throws IOException {
    int within = 0;
    for (long seed = 0; seed < ROUNDS; seed++) {
      Choice choice = Choice.by(seed);
      Grant parent = GeneratedGrant.of(choice);
      Facts facts = GeneratedPush.byAgent(choice);
      Policy policy = policy(seed);
      Outcome byParent = judged(facts, policy, GeneratedStanding.book(Optional.of(parent)));
      for (LeftOut less : LeftOut.of(json(parent))) {
        Optional<Grant> child = read(less).filter(each -> isWithin(each, parent));
        if (child.isPresent()) {
          within++;
          assertThat(judged(facts, policy, GeneratedStanding.book(child)))
              .as("seed %d without %s", seed, less.place())
              .isGreaterThanOrEqualTo(byParent);
        }
      }
    }
    assertThat(within).isGreaterThan(ROUNDS);
  }

  private static boolean isWithin(Grant child, Grant parent) {
    return Narrowing.objections(child, parent).isEmpty();
  }

  private static Optional<Grant> read(LeftOut less) {
    try {
      return Optional.of(GrantReader.read("grant.json", bytes(less)));
    } catch (InvalidDocument e) {
      return Optional.empty();
    }
  }

  /** The store with just this envelope, as the gate is given it; always with a record of the id. */
  private static GrantBook book(Envelope envelope) {
    String json = new String(DsseEnvelopes.write(envelope), StandardCharsets.UTF_8);
    List<StoredEnvelope> stored = List.of(new StoredEnvelope("grant.json", json));
    return new GrantBook(new GrantLookup(() -> stored, ISSUERS).find(Set.of(ID)), Map.of());
  }

  private static Policy policy(long seed) {
    return GeneratedStanding.of(Choice.by(~seed), Optional.empty()).policy();
  }

  private static Outcome judged(Facts facts, Policy policy, GrantBook grants) {
    Verdict verdict = Gate.judge(facts, GeneratedStanding.with(policy, grants, List.of()));
    return verdict
        .decision()
        .fold(allow -> Outcome.ALLOW, hold -> Outcome.HOLD, deny -> Outcome.DENY);
  }

  private static String type() {
    return GrantType.GRANT;
  }

  private static byte[] json(Grant grant) {
    return GrantWriter.json(grant);
  }

  private static byte[] bytes(LeftOut less) {
    return less.json().getBytes(StandardCharsets.UTF_8);
  }
}
