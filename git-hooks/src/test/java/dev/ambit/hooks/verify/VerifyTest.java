package dev.ambit.hooks.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.git.files.FilesRef;
import dev.ambit.hooks.provenance.AttestationTree;
import dev.ambit.hooks.provenance.Office;
import dev.ambit.story.Git;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.KeyType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an auditor proves with a clone and public keys, and what nobody can change unseen. */
class VerifyTest {

  @TempDir private static Path folder;
  private static Office office;
  private static Path clone;
  private static Oid merge;
  private static Oid reviewed;

  @BeforeAll
  static void mergeAnAgentsChange() throws Exception {
    office = Office.open(folder);
    office.grant();
    reviewed = office.agentWorks();
    merge = office.aliceMerges();
    clone = office.auditorsClone();
  }

  private static Office.Answer verify(String range, String... more) {
    return office.verify(clone, range, more);
  }

  /** The tree of attestations with one file replaced, as somebody who owns the clone could do. */
  private static void replace(String path, byte[] content) {
    Git git = office.work().in(clone);
    Map<String, String> index = Map.of("GIT_INDEX_FILE", folder.resolve("index").toString());
    git.require(index, new byte[0], List.of("read-tree", "refs/ambit/attestations"));
    String blob = git.require(Map.of(), content, List.of("hash-object", "-w", "--stdin"));
    git.require(
        index,
        new byte[0],
        List.of("update-index", "--add", "--cacheinfo", "100644," + blob + "," + path));
    String tree = git.require(index, new byte[0], List.of("write-tree"));
    String commit =
        git.require(
            Map.of(),
            new byte[0],
            List.of(
                "-c",
                "user.name=M",
                "-c",
                "user.email=m@example.com",
                "commit-tree",
                "-p",
                "refs/ambit/attestations",
                "-m",
                "x",
                tree));
    git.run("update-ref", "refs/ambit/attestations", commit);
  }

  private static void restore() {
    office.work().in(clone).run("fetch", "--quiet", "origin", "+refs/ambit/*:refs/ambit/*");
  }

  private static Map<String, byte[]> attestations(String path) throws IOException {
    return FilesRef.at(clone, AttestationTree.REF).under(path);
  }

  @Test
  void aMergedAgentsChangeIsProvenOnOneScreen() {
    Office.Answer answer = verify(merge.hex());
    assertThat(answer.exit()).as(answer.text()).isZero();
    assertThat(answer.text())
        .contains(
            "granted       PAY-214 to claude by dana@example.com",
            "pushed by     agent claude as git:agent-claude (review)",
            "pushed by     human alice@example.com as git:alice (landing)",
            "landed        merge onto refs/heads/main",
            "reviewed as   " + reviewed.abbreviated(),
            "signed by attestation.pub.pem",
            "review decision is entry ",
            ", signed by decision-log.pub.pem",
            "signed by dana.pub.pem")
        .endsWith("proven\n")
        .doesNotContain("missing", "fails");
    assertThat(answer.text().lines()).hasSizeLessThan(40);
  }

  @Test
  void aRangeIsALineEach() {
    Office.Answer answer = verify(merge.hex() + "~1.." + merge.hex());
    assertThat(answer.exit()).as(answer.text()).isZero();
    assertThat(answer.text().lines()).hasSize(3).allMatch(line -> line.contains("  proven  "));
  }

  @Test
  void aLineOfARangeSaysWhatDoesNotHold() throws Exception {
    Office.Answer answer =
        office.ambit(
            "verify",
            merge.hex() + "~1.." + merge.hex(),
            "--repo",
            clone.toString(),
            "--keys",
            copied("attestation.pub.pem", "dana.pub.pem").toString());
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.text().lines())
        .allSatisfy(line -> assertThat(line).contains("decision-log.pub.pem is not among yours"));
  }

  @Test
  void programsReadTheSame() {
    assertThat(verify(merge.hex(), "--format", "json").text())
        .startsWith("{\"commit\":\"" + merge + "\",\"proven\":true");
  }

  @Test
  void aSiteFileSaysExactlyWhoseKeyMaySignWhat() throws Exception {
    Path site = office.bare().resolve("ambit/site.yaml");
    Office.Answer answer =
        office.ambit("verify", merge.hex(), "--repo", clone.toString(), "--keys", site.toString());
    assertThat(answer.exit()).as(answer.text()).isZero();
    assertThat(answer.text()).contains("signed by keys/dana.pub.pem");
  }

  @Test
  void withTheServersKeyAloneTheGrantIsNotProven() {
    Path key = folder.resolve("trusted/attestation.pub.pem");
    Office.Answer answer =
        office.ambit("verify", merge.hex(), "--repo", clone.toString(), "--keys", key.toString());
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.text()).contains("grant PAY-214: no trusted key signed it");
  }

  @Test
  void aKeyOfAnotherServerProvesNothing() throws Exception {
    Path keys = folder.resolve("stranger");
    new KeyFolder(keys).create("attestation", KeyType.ED25519);
    Office.Answer answer =
        office.ambit("verify", merge.hex(), "--repo", clone.toString(), "--keys", keys.toString());
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.text()).contains("no trusted key of the server signed it");
  }

  @Test
  void withoutTheLedgersKeyThePlaceInTheLedgerIsNotProven() throws Exception {
    Path keys = copied("attestation.pub.pem", "dana.pub.pem");
    Office.Answer answer =
        office.ambit("verify", merge.hex(), "--repo", clone.toString(), "--keys", keys.toString());
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.text())
        .contains("missing  ledger    review decision: the ledger's public key");
  }

  @Test
  void aLedgerOfAnotherKeyProvesNothing() throws Exception {
    Path keys = copied("attestation.pub.pem", "dana.pub.pem");
    new KeyFolder(keys).create("decision-log", KeyType.ED25519);
    Office.Answer answer =
        office.ambit("verify", merge.hex(), "--repo", clone.toString(), "--keys", keys.toString());
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.text())
        .contains("fails    ledger    review decision: no trusted key of the ledger signed");
  }

  @Test
  void aProofOfOneDecisionDoesNotServeAnother() throws Exception {
    Map<String, byte[]> proofs = new TreeMap<>(attestations("decisions"));
    proofs.keySet().removeIf(path -> !path.endsWith(".tlog-proof"));
    List<String> paths = List.copyOf(proofs.keySet());
    String last = paths.get(paths.size() - 1);
    replace(last, Objects.requireNonNull(proofs.get(paths.get(0))));
    Office.Answer answer = verify(merge.hex());
    restore();
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.text())
        .contains("landing decision does not stand in the ledger that was signed");
  }

  private static Path copied(String... names) throws IOException {
    Path keys = Files.createTempDirectory(folder, "keys");
    for (String name : names) {
      Files.copy(folder.resolve("trusted").resolve(name), keys.resolve(name));
    }
    return keys;
  }

  @Test
  void aFolderWithoutTheServersKeyIsAMistake() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Office.Answer answer =
        office.ambit("verify", merge.hex(), "--repo", clone.toString(), "--keys", empty.toString());
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.text()).contains("get attestation.pub.pem");
  }

  @Test
  void aCommitThatNeverLandedIsNotProven() {
    Git git = office.work().in(clone);
    git.run(
        "-c",
        "user.name=M",
        "-c",
        "user.email=m@example.com",
        "commit",
        "-q",
        "--allow-empty",
        "-m",
        "x");
    Office.Answer answer = verify("HEAD");
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.text()).contains("there is no statement about it");
  }

  @Test
  void aCloneWithoutAmbitsRefsIsToldHowToGetThem() {
    Path plain = folder.resolve("plain");
    String from = office.bare().toString();
    office.work().in(folder).run("clone", "--quiet", "--no-local", from, plain.toString());
    Office.Answer answer = office.verify(plain, merge.hex());
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.text()).contains("git fetch origin '+refs/ambit/*:refs/ambit/*'");
  }

  @Test
  void aStatementOfOneCommitDoesNotServeAnother() throws Exception {
    String from = "commits/" + reviewed.hex().substring(0, 2) + "/" + reviewed.hex().substring(2);
    String to = "commits/" + merge.hex().substring(0, 2) + "/" + merge.hex().substring(2);
    for (Map.Entry<String, byte[]> file : attestations(from).entrySet()) {
      replace(file.getKey().replace(from, to), file.getValue());
    }
    Office.Answer answer = verify(merge.hex());
    restore();
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.text()).contains("about another commit or tree");
  }

  @Test
  void noByteOfAnyFileCanBeChangedUnseen() throws Exception {
    Tampering tampering = Tampering.of(clone);
    TrustedKeys keys = TrustedKeyFiles.read(folder.resolve("trusted"));
    try (ProofReading reading = ProofReading.open(clone, tampering, keys)) {
      assertThat(Verdict.of(merge, reading.find(merge)).isProven()).isTrue();
      for (String path : tampering.filesThatProve(merge)) {
        for (int i = 0; i < tampering.length(path); i++) {
          tampering.flip(path, i);
          assertThat(Verdict.of(merge, reading.find(merge)).isProven())
              .as("byte %d of %s", i, path)
              .isFalse();
        }
      }
    }
  }

  @Test
  void noFileCanBeTakenAwayUnseen() throws Exception {
    Tampering tampering = Tampering.of(clone);
    TrustedKeys keys = TrustedKeyFiles.read(folder.resolve("trusted"));
    try (ProofReading reading = ProofReading.open(clone, tampering, keys)) {
      for (String path : tampering.filesThatProve(merge)) {
        tampering.hide(path);
        assertThat(Verdict.of(merge, reading.find(merge)).isProven()).as(path).isFalse();
      }
    }
  }
}
