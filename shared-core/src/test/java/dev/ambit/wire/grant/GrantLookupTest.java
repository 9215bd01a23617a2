package dev.ambit.wire.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.event.Principal;
import dev.ambit.core.provenance.Signer;
import dev.ambit.core.scope.Authority;
import dev.ambit.core.scope.Glob;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.core.scope.GrantRecord.Why;
import dev.ambit.wire.crypto.keys.KeyType;
import dev.ambit.wire.crypto.keys.SigningKey;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantLookupTest {

  private static final GrantId ID = new GrantId("PAY-214");
  private static final GrantId CHILD = new GrantId("PAY-214.1");
  private static final SigningKey DANA = SigningKey.generate(KeyType.ED25519);
  private static final SigningKey ERIN = SigningKey.generate(KeyType.P256);
  private static final SigningKey STRANGER = SigningKey.generate(KeyType.ED25519);
  private static final List<TrustedIssuers.Issuer> PEOPLE =
      List.of(
          new TrustedIssuers.Issuer("dana@example.com", DANA.publicKey()),
          new TrustedIssuers.Issuer("erin@example.com", ERIN.publicKey()));

  private final List<StoredEnvelope> stored = new ArrayList<>();

  private GrantRecord find(GrantId id) {
    return find(id, Set.of());
  }

  private GrantRecord find(GrantId id, Set<String> agentKeys) {
    TrustedIssuers issuers = new TrustedIssuers(PEOPLE, agentKeys);
    GrantRecord record = new GrantLookup(() -> stored, issuers).find(Set.of(id)).get(id);
    assertThat(record).isNotNull();
    return record;
  }

  private void store(String type, byte[] payload, Signer signer) {
    String json =
        new String(
            DsseEnvelopes.write(DsseEnvelopes.sign(type, payload, signer)), StandardCharsets.UTF_8);
    stored.add(new StoredEnvelope("envelope " + stored.size(), json));
  }

  private void grant(Grant grant, Signer signer) {
    store(GrantType.GRANT, GrantWriter.json(grant), signer);
  }

  private void revoke(GrantId id, Signer signer) {
    Revocation revocation = new Revocation(id, "key lost", Instant.EPOCH);
    store(GrantType.REVOCATION, revocation.json(), signer);
  }

  private static Grant child(String from, String to) {
    String yaml =
        Sample.replaced(from, to).replace("id: PAY-214\n", "id: PAY-214.1\nparent: PAY-214\n");
    try {
      return GrantReader.read("child", yaml.getBytes(StandardCharsets.UTF_8));
    } catch (InvalidDocument e) {
      throw new AssertionError(e);
    }
  }

  private static void assertRefused(GrantRecord record, Why why, String detail) {
    assertThat(record).isInstanceOf(GrantRecord.Refused.class);
    GrantRecord.Refused refused = (GrantRecord.Refused) record;
    assertThat(refused.why()).as(refused.detail()).isEqualTo(why);
    assertThat(refused.detail()).contains(detail);
  }

  @Test
  void aGrantByAnIssuerIsTrusted() {
    grant(Sample.grant(), DANA);
    String digest = GrantDigest.of(GrantWriter.json(Sample.grant()));
    assertThat(find(ID))
        .isEqualTo(new GrantRecord.Trusted(Sample.grant(), "dana@example.com", digest));
  }

  @Test
  void tellsWhatIsNotThere() {
    assertRefused(find(ID), Why.NOT_FOUND, "no such grant");
  }

  @Test
  void aGrantByAnybodyElseIsNotTrusted() {
    grant(Sample.grant(), STRANGER);
    assertRefused(find(ID), Why.NOT_TRUSTED, "may grant");
  }

  @Test
  void anAgentIssuesNothingEvenWithAPersonsKey() {
    grant(Sample.grant(), DANA);
    assertRefused(find(ID, Set.of(DANA.keyId())), Why.NOT_TRUSTED, "may grant");
    Set<String> ssh = Set.of(DANA.publicKey().sshFingerprint());
    assertRefused(find(ID, ssh), Why.NOT_TRUSTED, "may grant");
  }

  @Test
  void aSignatureOfAnotherTypeGrantsNothing() {
    store(GrantType.REVOCATION + "x", GrantWriter.json(Sample.grant()), DANA);
    assertRefused(find(ID), Why.UNREADABLE, "neither a grant nor a revocation");
  }

  @Test
  void aChangedPayloadIsNotTrusted() {
    grant(Sample.grant(), DANA);
    String old = stored.remove(0).json();
    String wider =
        Base64.getEncoder().encodeToString(GrantWriter.json(Sample.with("\"docs/**\"", "\"**\"")));
    stored.add(
        new StoredEnvelope(
            "x", old.replaceFirst("\"payload\":\"[^\"]*\"", "\"payload\":\"" + wider + "\"")));
    assertRefused(find(ID), Why.NOT_TRUSTED, "may grant");
  }

  @Test
  void aSignedGrantThatIsNoGrantIsMalformed() {
    store(
        GrantType.GRANT,
        "{\"version\":1,\"id\":\"PAY-214\"}".getBytes(StandardCharsets.UTF_8),
        DANA);
    assertRefused(find(ID), Why.MALFORMED, "the key 'task' is missing");
  }

  @Test
  void twoDifferentGrantsOfOneIdAreAmbiguous() {
    grant(Sample.grant(), DANA);
    grant(Sample.with("pushes: 40", "pushes: 41"), ERIN);
    assertRefused(find(ID), Why.AMBIGUOUS, "2 different grants");
  }

  @Test
  void theSameGrantTwiceIsOne() {
    grant(Sample.grant(), DANA);
    grant(Sample.grant(), ERIN);
    assertThat(find(ID)).isInstanceOf(GrantRecord.Trusted.class);
  }

  @Test
  void anEnvelopeThatCannotBeReadStopsEverything() {
    grant(Sample.grant(), DANA);
    stored.add(new StoredEnvelope("garbage.json", "{"));
    assertRefused(find(ID), Why.UNREADABLE, "garbage.json: the envelope is not JSON");
  }

  @Test
  void otherGrantsBesideAGrantDoNotHurtIt() {
    grant(Sample.with("pushes: 40", "pushes: 41"), STRANGER);
    store(GrantType.GRANT, "{\"id\":\"PAY-214\"}".getBytes(StandardCharsets.UTF_8), DANA);
    grant(Sample.grant(), DANA);
    assertThat(find(ID)).isInstanceOf(GrantRecord.Trusted.class);
  }

  @Test
  void anyIssuerRevokes() {
    grant(Sample.grant(), DANA);
    revoke(ID, ERIN);
    assertRefused(find(ID), Why.REVOKED, "key lost");
  }

  @Test
  void aRevocationThatNobodySignedWhoMayStopsEverything() {
    grant(Sample.grant(), DANA);
    revoke(ID, STRANGER);
    assertRefused(find(ID), Why.UNREADABLE, "nobody signed who may grant");
  }

  @Test
  void noByteOfARevocationCanBeChangedSoThatTheGrantLivesAgain() {
    grant(Sample.grant(), DANA);
    revoke(ID, DANA);
    byte[] whole = stored.remove(1).json().getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 1;
      stored.add(new StoredEnvelope("x", new String(changed, StandardCharsets.UTF_8)));
      assertThat(find(ID)).as("byte " + i).isInstanceOf(GrantRecord.Refused.class);
      stored.remove(1);
    }
  }

  @Test
  void noByteOfAGrantCanBeChangedSoThatItSaysMore() {
    grant(Sample.grant(), DANA);
    GrantRecord before = find(ID);
    byte[] whole = stored.remove(0).json().getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 1;
      stored.add(new StoredEnvelope("x", new String(changed, StandardCharsets.UTF_8)));
      GrantRecord found = find(ID);
      assertThat(found.equals(before) || found instanceof GrantRecord.Refused)
          .as("byte " + i)
          .isTrue();
      stored.remove(0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TASK, PAY-214",
    "TASK, https://issues.example.com/PAY-214",
    "AGENT, claude",
    "OWNER, dana@example.com",
    "ALL, everything"
  })
  void aWholeGroupIsRevokedAsFarAsItHadBegun(RevokedScope.Kind kind, String value) {
    grant(Sample.grant(), DANA);
    Instant begun = Sample.grant().validity().notBefore();
    RevokedScope scope = new RevokedScope(kind, value);
    store(GrantType.REVOCATION, new Revocation(scope, "stop", begun.minusSeconds(1)).json(), ERIN);
    assertThat(find(ID)).isInstanceOf(GrantRecord.Trusted.class);
    store(GrantType.REVOCATION, new Revocation(scope, "stop", begun).json(), ERIN);
    assertRefused(find(ID), Why.REVOKED, "stop");
  }

  @Test
  void aGroupThatTheGrantIsNotOfIsNotItsEnd() {
    grant(Sample.grant(), DANA);
    RevokedScope other = new RevokedScope(RevokedScope.Kind.AGENT, "codex");
    store(
        GrantType.REVOCATION,
        new Revocation(other, "stop", Instant.parse("2030-01-01T00:00:00Z")).json(),
        ERIN);
    assertThat(find(ID)).isInstanceOf(GrantRecord.Trusted.class);
  }

  @Test
  void aGrantBeyondItsIssuersAuthorityIsRefusedWhereItIsUsed() {
    Authority docs =
        new Authority(
            Optional.of(List.of(Glob.parse("docs/**"))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    TrustedIssuers issuers =
        new TrustedIssuers(
            List.of(new TrustedIssuers.Issuer("dana@example.com", DANA.publicKey(), docs)),
            Set.of());
    grant(Sample.grant(), DANA);
    assertRefused(
        new GrantLookup(() -> stored, issuers).find(Set.of(ID)).getOrDefault(ID, find(ID)),
        Why.MALFORMED,
        "more than dana@example.com may grant: scope.paths.allow services/checkout/**");
  }

  @Test
  void anUnreadableRevocationByAnIssuerStopsEverything() {
    grant(Sample.grant(), DANA);
    store(GrantType.REVOCATION, "{\"version\":2}".getBytes(StandardCharsets.UTF_8), DANA);
    assertRefused(find(ID), Why.UNREADABLE, "revocation cannot be read");
  }

  @Test
  void aStoreThatCannotBeReadGivesNothing() {
    GrantStore broken =
        () -> {
          throw new IOException("disk");
        };
    GrantLookup lookup = new GrantLookup(broken, new TrustedIssuers(PEOPLE, Set.of()));
    assertRefused(lookup.find(Set.of(ID)).getOrDefault(ID, find(ID)), Why.UNREADABLE, "disk");
  }

  @Test
  void aChildWithinItsParentIsTrusted() {
    grant(Sample.grant(), DANA);
    grant(child("pushes: 40", "pushes: 4"), DANA);
    assertThat(find(CHILD)).isInstanceOf(GrantRecord.Trusted.class);
  }

  @Test
  void aChildBeyondItsParentGivesNothing() {
    grant(Sample.grant(), DANA);
    grant(child("pushes: 40", "pushes: 41"), DANA);
    assertRefused(find(CHILD), Why.MALFORMED, "limits.pushes is above the parent's");
  }

  @Test
  void aChildFallsWithItsParent() {
    grant(Sample.grant(), DANA);
    grant(child("pushes: 40", "pushes: 4"), DANA);
    revoke(ID, DANA);
    assertRefused(find(CHILD), Why.MALFORMED, "its parent PAY-214 gives nothing: revoked");
  }

  @Test
  void aCircleOfParentsGivesNothing() {
    grant(Sample.with("id: PAY-214\n", "id: PAY-214\nparent: PAY-214.1\n"), DANA);
    grant(child("pushes: 40", "pushes: 40"), DANA);
    assertRefused(find(CHILD), Why.MALFORMED, "in a circle");
  }

  @Test
  void twoPeopleDoNotShareAKey() {
    assertThatThrownBy(
            () ->
                new TrustedIssuers(
                    List.of(
                        new TrustedIssuers.Issuer("dana@example.com", DANA.publicKey()),
                        new TrustedIssuers.Issuer("erin@example.com", DANA.publicKey())),
                    Set.of()))
        .hasMessageContaining("is listed for dana@example.com and erin@example.com");
  }

  @Test
  void aRevokedGrantStillSaysWhoIsAnAgent() throws IOException {
    Grant grant = Sample.grant();
    grant(grant, DANA);
    revoke(grant.id(), DANA);
    Principal holder = grant.principals().get(0);
    Principal other = new Principal("git", "robin");
    GrantLookup lookup = new GrantLookup(() -> stored, new TrustedIssuers(PEOPLE, Set.of()));
    assertThat(lookup.agentsBehind(List.of(holder, other)))
        .containsOnly(Map.entry(holder, grant.agent()));
  }

  @Test
  void aStrangersGrantMakesAnAgentOfNobody() throws IOException {
    grant(Sample.grant(), STRANGER);
    GrantLookup lookup = new GrantLookup(() -> stored, new TrustedIssuers(PEOPLE, Set.of()));
    assertThat(lookup.agentsBehind(Sample.grant().principals())).isEmpty();
  }
}
