package dev.ambit.wire.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.identity.Evidence;
import dev.ambit.core.identity.Grade;
import dev.ambit.core.identity.Identity;
import dev.ambit.core.identity.Party;
import dev.ambit.core.provenance.Authorship;
import dev.ambit.core.provenance.CheckRun;
import dev.ambit.core.provenance.GrantProof;
import dev.ambit.core.provenance.LandedCase;
import dev.ambit.core.provenance.LandedMove;
import dev.ambit.core.provenance.LandedMoves;
import dev.ambit.core.provenance.Mapping;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.core.provenance.Provenances;
import dev.ambit.core.provenance.Recorded;
import dev.ambit.core.provenance.RecordedDecision;
import dev.ambit.core.provenance.SourceSummary;
import dev.ambit.core.scope.GrantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements as JSON: the same bytes for the same content, read back strictly. */
class StatementsTest {

  private static final String MAIN = "refs/heads/main";

  private static MergeProvenance sample() {
    Recorded ledger = new Recorded();
    RefUpdate topic =
        Recorded.update("refs/heads/agent/PAY-214/x", "0".repeat(40), Recorded.id('b'));
    RefUpdate landing = Recorded.update(MAIN, Recorded.id('a'), Recorded.id('c'));
    RecordedDecision review = ledger.allow(Recorded.agent("claude"), topic);
    ledger.allow(Recorded.human("alice"), landing);
    ledger.land(landing);
    Oid tree = new Oid(Recorded.id('d'));
    Mapping mapping =
        new Mapping(
            Mapping.Kind.SQUASH,
            tree,
            Optional.of(
                new Mapping.Reviewed(
                    review.decision().id(), topic.ref(), topic.newId(), topic.newId(), tree)),
            Optional.empty(),
            List.of(),
            Optional.empty());
    LandedMove move =
        LandedMoves.in(
                ledger.history(),
                ref -> ref.value().equals(MAIN),
                Map.of(new RefName(MAIN), landing.newId()))
            .get(0);
    Evidence evidence =
        new Evidence(
            "trailer",
            Party.AGENT,
            Optional.of(new AgentId("claude")),
            Grade.DECLARED,
            "Co-Authored-By: Claude");
    return Provenances.of(
        new LandedCase(
            new RepositoryId("git.example.com", "payments/checkout"),
            move,
            landing.newId(),
            mapping,
            Optional.empty(),
            ledger.history(),
            List.of(
                Authorship.of(
                    topic.newId(),
                    new Identity.Agent(
                        new AgentId("claude"), Grade.DECLARED, List.of(), List.of(evidence)))),
            Map.of(
                new GrantId("PAY-214"),
                new GrantProof(
                    new GrantId("PAY-214"),
                    "e".repeat(64),
                    "dana@example.com",
                    "dana@example.com",
                    new AgentId("claude"))),
            List.of(),
            List.of(new CheckRun("build", "checkout/1", "success", Optional.empty()))));
  }

  private static String text(byte[] payload) {
    return new String(payload, StandardCharsets.UTF_8);
  }

  private static MergeProvenance read(String payload) {
    return MergeProvenanceReader.read(payload.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aStatementIsReadBackAsItWasWritten() {
    MergeProvenance sample = sample();
    byte[] written = MergeProvenanceJson.write(sample);
    assertThat(MergeProvenanceReader.read(written)).isEqualTo(sample);
    assertThat(MergeProvenanceJson.write(sample())).isEqualTo(written);
    assertThat(text(written))
        .startsWith(
            "{\"_type\":\"https://in-toto.io/Statement/v1\",\"subject\":[{\"name\":\"commit\"")
        .contains("\"digest\":{\"gitCommit\":\"" + Recorded.id('c') + "\"}")
        .contains("\"digest\":{\"gitTree\":\"" + Recorded.id('d') + "\"}");
  }

  @Test
  void fieldsThatNobodyKnowsMeanNothing() {
    String more =
        text(MergeProvenanceJson.write(sample()))
            .replace("\"checks\":[", "\"approvedByEverybody\":true,\"checks\":[");
    assertThat(read(more)).isEqualTo(sample());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://in-toto.io/Statement/v1|https://in-toto.io/Statement/v0.1",
        "merge-provenance/v1|merge-provenance/v2",
        "\"gitTree\"|\"sha1\"",
        "\"gitTree\"|\"gitCommit\"",
        "\"kind\":\"squash\"|\"kind\":\"blessed\"",
        "\"mode\":\"enforce\"|\"mode\":\"pretend\"",
        "\"role\":\"landing\"|\"role\":\"miracle\"",
        "\"missing\":[]|\"missing\":[],\"missing\":[]",
        "\"at\":\"2026|\"at\":\"yesterday",
        "\"ref\":\"refs/heads/main\"|\"ref\":\"../main\"",
      })
  void whatThisVersionCannotRelyOnIsRefused(String good, String bad) {
    String payload = text(MergeProvenanceJson.write(sample()));
    assertThat(payload).contains(good);
    String spoilt = payload.replace(good, bad);
    assertThatThrownBy(() -> read(spoilt)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSummaryIsReadBackAsItWasWritten() {
    SourceSummary summary =
        SourceSummary.of(sample(), "f".repeat(64), Instant.parse("2026-11-24T10:00:00Z"), "0.1.0");
    byte[] written = SourceSummaryJson.write(summary);
    assertThat(SourceSummaryJson.read(written)).isEqualTo(summary);
    assertThat(text(written))
        .contains("\"predicateType\":\"https://slsa.dev/verification_summary/v1\"")
        .contains("\"resourceUri\":\"git+https://git.example.com/payments/checkout\"")
        .contains("\"sourceRefs\":[\"refs/heads/main\"]")
        .contains("\"verificationResult\":\"PASSED\"");
  }
}
