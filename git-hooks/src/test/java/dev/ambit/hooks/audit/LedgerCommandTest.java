package dev.ambit.hooks.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambit.core.ledger.Checkpoint;
import dev.ambit.hooks.Ambit;
import dev.ambit.hooks.keys.ServerKeys;
import dev.ambit.hooks.ledger.LogKind;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.wire.checkpoint.GrownLog;
import dev.ambit.wire.checkpoint.NoteKey;
import dev.ambit.wire.checkpoint.SignedCheckpoint;
import dev.ambit.wire.record.JsonLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LedgerCommandTest {

  private static final String DECISION =
      "{\"type\":\"decision\",\"version\":1,\"id\":\"01JD0000000000000000000000\","
          + "\"at\":\"2026-11-24T10:00:00Z\",\"decision\":\"deny\",\"mode\":\"enforce\","
          + "\"change\":\"%s\",\"repository\":\"git.example.com/a\",\"channel\":\"ssh\","
          + "\"actor\":{\"party\":\"agent\",\"id\":\"claude\",\"principals\":[]},\"refs\":[],"
          + "\"findings\":[],\"grants\":[{\"id\":\"PAY-214\",\"pushes\":1,\"commits\":1,"
          + "\"files\":1,\"lines\":1}],\"approvals\":[],\"policy\":\"p\",\"facts\":\"f\"}";

  @TempDir private Path folder;
  private AmbitFolder ambit;
  private Path file;

  record Answer(int exit, String text) {}

  @BeforeEach
  void makeLog() throws IOException {
    ambit = new AmbitFolder(folder);
    for (ServerKeys.Role role : ServerKeys.Role.values()) {
      ambit.serverKeys().create(role);
    }
    Files.createDirectory(folder.resolve("ledger"));
    file = ambit.ledger();
    append(3);
  }

  private void append(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      ambit.decisionLog().append(DECISION.formatted(Integer.toString(i).repeat(64)));
    }
  }

  private Answer ledger(String... arguments) {
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text, true);
    CommandLine line = Ambit.commandLine().setOut(writer).setErr(writer);
    String[] all = Arrays.copyOf(new String[] {"ledger"}, arguments.length + 3);
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--folder";
    all[arguments.length + 2] = folder.toString();
    return new Answer(line.execute(all), text.toString());
  }

  @Test
  void anUnbrokenLogIsGoodWithPublicKeysAlone() throws IOException {
    for (ServerKeys.Role role : ServerKeys.Role.values()) {
      Files.delete(ambit.serverKeys().privateFolder().resolve(role.fileName() + ".pem"));
    }
    Answer answer = ledger("verify");
    assertThat(answer.text())
        .contains("good  decisions chain: 3 entries")
        .contains("good  decisions checkpoint: the first 3 of 3 entries");
    assertThat(answer.exit()).isZero();
  }

  @Test
  void noByteOfTheLogOrItsCheckpointCanBeChangedUnseen() throws IOException {
    for (Path each : List.of(file, folder.resolve("ledger/decisions.checkpoint"))) {
      byte[] whole = Files.readAllBytes(each);
      for (int i = 0; i < whole.length; i++) {
        byte[] changed = whole.clone();
        changed[i] ^= 1;
        Files.write(each, changed);
        assertThat(audit()).as("byte " + i + " of " + each).anyMatch(check -> !check.good());
      }
      Files.write(each, whole);
    }
    assertThat(ledger("verify").exit()).isZero();
  }

  private List<LogCheck> audit() throws IOException {
    LogKind kind = LogKind.DECISIONS;
    return LogAudit.of(ambit.files(kind), kind.key(ambit.serverKeys()), Map.of());
  }

  @Test
  void findsACutEndAndAMissingCheckpoint() throws IOException {
    List<String> lines = Files.readAllLines(file);
    Files.writeString(file, String.join("\n", lines.subList(0, 2)) + "\n");
    assertThat(ledger("verify").text()).contains("rolled back: 3 entries were signed, 2 are there");
    Files.delete(folder.resolve("ledger/decisions.checkpoint"));
    assertThat(ledger("verify").text()).contains("checkpoint is missing");
  }

  @Test
  void aWitnessFindsARollbackThatTookItsCheckpointAlong() throws IOException {
    Path ledger = folder.resolve("ledger");
    Path kept = folder.resolve("kept");
    byte[] log = Files.readAllBytes(file);
    byte[] checkpoint = Files.readAllBytes(ledger.resolve("decisions.checkpoint"));
    append(2);
    assertThat(ledger("witness", "--out", kept.toString()).exit()).isZero();
    Files.write(file, log);
    Files.write(ledger.resolve("decisions.checkpoint"), checkpoint);
    assertThat(ledger("verify").exit()).isZero();
    Answer verified = ledger("verify", "--witness", kept.toString());
    assertThat(verified.text()).contains("rolled back: 5 entries were signed, 3 are there");
    assertThat(verified.exit()).isEqualTo(1);
    assertThat(ledger("witness", "--out", kept.toString()).exit()).isEqualTo(1);
  }

  @Test
  void aWitnessFindsAFork() throws IOException {
    Path kept = folder.resolve("kept");
    ledger("witness", "--out", kept.toString());
    Files.delete(file);
    Files.delete(folder.resolve("ledger/decisions.checkpoint"));
    ambit.decisionLog().append(DECISION.formatted("f".repeat(64)));
    append(4);
    assertThat(ledger("verify", "--witness", kept.toString()).text())
        .contains("forked: the first 3 entries are not those that were signed");
  }

  @Test
  void whoKeptACheckpointFollowsTheLogWithoutIt() throws IOException {
    Path kept = folder.resolve("kept");
    ledger("witness", "--out", kept.toString());
    append(4);
    Path proof = folder.resolve("proof");
    assertThat(prove(kept, proof).text()).contains("proof from 3 to 7 entries");
    Path log = file.resolveSibling("elsewhere");
    Files.move(file, log);
    assertThat(follow(kept, proof).text()).contains("good  the log grew from 3 to 7 entries");
    assertThat(follow(kept, proof).exit()).as("the same proof once more").isEqualTo(1);
    Files.move(log, file);
    append(1);
    prove(kept, proof);
    assertThat(follow(kept, proof).text()).contains("from 7 to 8 entries");
  }

  @Test
  void noByteOfAProofOfGrowthCanBeChangedUnseen() throws IOException {
    Path kept = folder.resolve("kept");
    ledger("witness", "--out", kept.toString());
    Checkpoint before = SignedCheckpoint.read(Files.readAllBytes(kept)).checkpoint();
    append(4);
    Path proof = folder.resolve("proof");
    prove(kept, proof);
    byte[] whole = Files.readAllBytes(proof);
    NoteKey key = LogKind.DECISIONS.key(ambit.serverKeys());
    assertThat(GrownLog.read(whole).follows(before, key)).isTrue();
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 1;
      assertThat(follows(changed, before, key)).as("byte " + i).isFalse();
    }
  }

  private static boolean follows(byte[] proof, Checkpoint before, NoteKey key) {
    try {
      return GrownLog.read(proof).follows(before, key);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Test
  void aForkAndARollbackHaveNoProof() throws IOException {
    Path kept = folder.resolve("kept");
    Path proof = folder.resolve("proof");
    ledger("witness", "--out", kept.toString());
    Files.delete(file);
    Files.delete(folder.resolve("ledger/decisions.checkpoint"));
    ambit.decisionLog().append(DECISION.formatted("f".repeat(64)));
    Answer rolledBack = prove(kept, proof);
    assertThat(rolledBack.exit()).isEqualTo(1);
    assertThat(rolledBack.text()).contains("BAD   3 entries were signed, 1 are there");
    append(4);
    assertThat(prove(kept, proof).exit()).isZero();
    Answer forked = follow(kept, proof);
    assertThat(forked.exit()).isEqualTo(1);
    assertThat(forked.text()).contains("BAD   the proof does not lead", "stays as it is");
  }

  private Answer prove(Path kept, Path proof) {
    return ledger("prove", "--since", kept.toString(), "--out", proof.toString());
  }

  private Answer follow(Path kept, Path proof) {
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text, true);
    CommandLine line = Ambit.commandLine().setOut(writer).setErr(writer);
    Path key = ambit.serverKeys().publicFolder().resolve("decision-log.pub.pem");
    return new Answer(
        line.execute(
            "ledger",
            "follow",
            "--kept",
            kept.toString(),
            "--proof",
            proof.toString(),
            "--key",
            key.toString()),
        text.toString());
  }

  @Test
  void aCheckpointOfAnotherLogWitnessesNothing() throws IOException {
    ambit.grantLog().append("{\"type\":\"grant-issued\",\"version\":1}");
    Path kept = folder.resolve("kept");
    ledger("witness", "--log", "grants", "--out", kept.toString());
    assertThat(ledger("witness", "--out", kept.toString()).text()).contains("is of another log");
    String foreign = Files.readString(kept).replace("ambit.dev/log/grants/", "example.com/");
    Files.writeString(kept, foreign);
    assertThat(ledger("verify", "--witness", kept.toString()).text()).contains("is of another log");
  }

  @Test
  void showsWhatFits() {
    assertThat(ledger("show").text().lines())
        .hasSize(3)
        .first()
        .asString()
        .contains("decision deny", "claude", "grant PAY-214");
    assertThat(ledger("show", "--agent", "claude", "--grant", "PAY-214").text().lines()).hasSize(3);
    assertThat(ledger("show", "--agent", "devin").text()).isEmpty();
    assertThat(ledger("show", "--grant", "OTHER").text()).isEmpty();
    assertThat(ledger("show", "--since", "2026-11-24T10:00:01Z").text()).isEmpty();
    assertThat(ledger("show", "--until", "2026-11-24T10:00:01Z").text().lines()).hasSize(3);
    assertThat(ledger("show", "--format", "json").text()).startsWith("{\"type\":\"decision\"");
  }

  @Test
  void exportsEveryRecord() {
    for (String format : List.of("cloudevents", "ocsf", "cef")) {
      Answer answer = ledger("export", "--to", format);
      assertThat(answer.text().lines()).hasSize(3);
      assertThat(answer.exit()).isZero();
    }
  }

  @Test
  void exportsBothLogsInTheOrderOfTimeUnderIdsOfTheirOwn() throws IOException {
    ambit.grantLog().append(grant("grant-issued", "2026-11-24T09:59:00Z"));
    ambit.grantLog().append(grant("grant-revoked", "2026-11-24T10:01:00Z"));
    String grants = name(LogKind.GRANTS);
    String decisions = name(LogKind.DECISIONS);

    List<JsonNode> events = new ArrayList<>();
    for (String line : ledger("export", "--to", "cloudevents").text().lines().toList()) {
      events.add(JsonLine.read(line));
    }

    assertThat(events.stream().map(event -> event.path("id").asText()))
        .containsExactly(
            grants + "/0", decisions + "/0", decisions + "/1", decisions + "/2", grants + "/1");
    assertThat(events.get(4).at("/data/context/links/0/from/contextId").asText())
        .isEqualTo(decisions + "/2");
  }

  private static String grant(String type, String at) {
    return "{\"type\":\"%s\",\"version\":1,\"at\":\"%s\",\"grant\":\"PAY-214\",".formatted(type, at)
        + "\"by\":\"dana@example.com\",\"key\":\"k\",\"digest\":\"d\",\"note\":\"\"}";
  }

  /** The log's name among events: made of its key, so that no other server's has it. */
  private String name(LogKind kind) throws IOException {
    return kind.key(ambit.serverKeys()).name().replace("ambit.dev/log/", "");
  }
}
