package dev.ambit.hooks.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.core.provenance.Authorship;
import dev.ambit.core.provenance.Mapping.Kind;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.provenance.MergeProvenanceReader;
import dev.ambit.wire.provenance.StatementType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is attested when pushes land, and what is completed when a server died in between. */
class AttestingTest {

  @TempDir private Path folder;
  private Office office;

  @BeforeEach
  void open() throws Exception {
    office = Office.open(folder);
  }

  private Map<String, byte[]> statements(Oid commit) throws IOException {
    return AttestationTree.of(office.bare()).statements(commit);
  }

  private MergeProvenance provenance(Oid commit) throws Exception {
    for (byte[] file : statements(commit).values()) {
      byte[] payload = DsseEnvelopes.read(file).body();
      if (StatementType.predicateType(payload).equals(MergeProvenance.PREDICATE_TYPE)) {
        return MergeProvenanceReader.read(payload);
      }
    }
    throw new AssertionError("no statement about " + commit);
  }

  private void land(Oid commit, String ref) {
    Oid old = new Oid(office.server().run("rev-parse", ref));
    office.server().run("update-ref", ref, commit.hex(), old.hex());
  }

  private String reconcile() {
    return office.must("attest", "reconcile", "--repo", office.bare().toString());
  }

  @Test
  void everyLandedCommitGetsAStatementAndASummary() throws Exception {
    assertThat(statements(office.head())).hasSize(2);
    assertThat(statements(new Oid(office.work().run("rev-parse", "HEAD~1")))).hasSize(2);
  }

  @Test
  void whatIsPushedToABranchThatIsNotProtectedIsNotAttested() throws Exception {
    office.grant();
    assertThat(statements(office.agentWorks())).isEmpty();
  }

  @Test
  void aMergedAgentsChangeNamesWhoGrantedAndWhoPushed() throws Exception {
    office.grant();
    Oid head = office.agentWorks();
    MergeProvenance merge = provenance(office.aliceMerges());
    assertThat(merge.mapping().kind()).isEqualTo(Kind.MERGE);
    assertThat(merge.mapping().reviewed().orElseThrow().commit()).isEqualTo(head);
    assertThat(merge.grants())
        .extracting(grant -> grant.chain().toString())
        .containsExactly("claude/PAY-214");
    assertThat(merge.grants().get(0).issuer()).isEqualTo("dana@example.com");
    assertThat(merge.judgements())
        .extracting(judgement -> judgement.role().word())
        .containsExactly("review", "landing");
    assertThat(merge.missing()).isEmpty();
    assertThat(provenance(head).mapping().kind()).isEqualTo(Kind.MERGE);
  }

  @Test
  void theReviewedCommitsOfASquashAreNamedAndKeptAlive() throws Exception {
    office.grant();
    Oid head = office.agentWorks();
    office.work().run("switch", "--quiet", "main");
    office.work().run("merge", "--quiet", "--squash", "agent/PAY-214/timeout");
    office.work().run("commit", "--quiet", "-m", "Raise the timeout");
    office.push("alice", "main");
    office.server().run("update-ref", "-d", "refs/heads/agent/PAY-214/timeout");
    office.server().run("gc", "--quiet", "--prune=now");
    MergeProvenance squash = provenance(office.head());
    assertThat(squash.mapping().kind()).isEqualTo(Kind.SQUASH);
    assertThat(squash.authorship()).extracting(Authorship::commit).contains(head).hasSize(3);
    assertThat(office.server().run("cat-file", "-t", head.hex())).isEqualTo("commit");
  }

  @Test
  void aMoveThatNobodyRecordedIsFoundAndAttestedByTheNextPush() throws Exception {
    office.grant();
    Oid head = office.agentWorks();
    office.work().run("switch", "--quiet", "main");
    office.work().run("merge", "--quiet", "--ff-only", "agent/PAY-214/timeout");
    Files.delete(office.bare().resolve("hooks/post-receive"));
    office.push("alice", "main");
    assertThat(statements(head)).isEmpty();
    office.must(
        "install", office.bare().toString(), "--site", folder.resolve("site.yaml").toString());
    office.commit("services/checkout/More.java", "class More {}\n");
    office.push("alice", "main");
    MergeProvenance found = provenance(head);
    assertThat(found.landing().recovered()).isTrue();
    assertThat(found.mapping().kind()).isEqualTo(Kind.FAST_FORWARD);
    assertThat(found.missing()).isEmpty();
  }

  @Test
  void reconcilingAgainAddsNothing() throws Exception {
    String tip = office.server().run("rev-parse", "refs/ambit/attestations");
    assertThat(reconcile()).startsWith("moves attested: 0,");
    assertThat(office.server().run("rev-parse", "refs/ambit/attestations")).isEqualTo(tip);
  }

  @Test
  void whenTheAttestationsAreLostTheyAreMadeAgainTheSame() throws Exception {
    Map<String, byte[]> before = statements(office.head());
    office.server().run("update-ref", "-d", "refs/ambit/attestations");
    assertThat(reconcile()).startsWith("moves attested: 1, with commits: 2");
    Map<String, byte[]> after = statements(office.head());
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach((path, file) -> assertThat(after.get(path)).isEqualTo(file));
  }

  @Test
  void aMovePastTheGateHasNoStatementAndBreaksTheNext() throws Exception {
    Oid past = office.commit("sneaked.txt", "in\n");
    office.work().run("push", "--quiet", office.bare().toString(), "main:refs/heads/aside");
    land(past, "refs/heads/main");
    assertThat(reconcile()).startsWith("moves attested: 0,");
    assertThat(statements(past)).isEmpty();
    office.commit("next.txt", "after\n");
    office.push("alice", "main");
    MergeProvenance next = provenance(office.head());
    assertThat(next.landing().lapse()).get().asString().contains("no recorded move");
    assertThat(next.missing()).anyMatch(text -> text.contains("history is broken"));
  }

  @Test
  void attestationsAreExportedToFilesAndNotes() throws Exception {
    String to = folder.resolve("out").toString();
    office.must(
        "attest",
        "export",
        "main~1..main",
        "--repo",
        office.bare().toString(),
        "--to",
        to,
        "--notes");
    String commit = office.head().hex();
    String file = Files.readString(folder.resolve("out").resolve(commit + ".jsonl"));
    assertThat(file.lines()).hasSize(2);
    assertThat(office.server().run("notes", "--ref=ambit", "show", commit)).isEqualTo(file.strip());
  }

  @Test
  void nobodyElseWritesTheAttestations() throws Exception {
    office.work().run("fetch", "--quiet", "origin", "refs/ambit/attestations");
    assertThat(office.tryPush("dana", "HEAD:refs/ambit/attestations").output())
        .contains("refs/ambit");
  }
}
