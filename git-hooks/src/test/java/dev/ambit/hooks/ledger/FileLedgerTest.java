package dev.ambit.hooks.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.NoMemory;
import dev.ambit.hooks.keys.ServerKeys;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLedgerTest {

  @TempDir private Path folder;
  private LogFixture fixture;

  @BeforeEach
  void makeLog() throws IOException {
    fixture = LogFixture.in(folder);
  }

  private Path file() {
    return fixture.files().log();
  }

  private static int learnt(FileLedger<CountingMemory> log) throws IOException {
    return log.transaction(held -> held.memory().count());
  }

  private static int shown(FileLedger<CountingMemory> log) throws IOException {
    return log.transaction(held -> held.memory().shown());
  }

  @Test
  void keepsRecordsInOrderAcrossOpenings() throws IOException {
    fixture.log().append("{\"a\":1}");
    fixture.log().append("{\"b\":\"}{\"}");
    assertThat(fixture.bodies()).containsExactly("{\"a\":1}", "{\"b\":\"}{\"}");
  }

  @Test
  void whoeverHoldsItMakesOthersGiveUpAndNeverGoOnWithout() throws IOException {
    fixture.log().append("{\"a\":1}");
    FileLedger<NoMemory> impatient = fixture.log().within(Duration.ZERO);
    try (FileChannel held = FileChannel.open(file(), StandardOpenOption.WRITE);
        FileLock lock = held.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThatThrownBy(() -> impatient.append("{\"b\":1}"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("held by another process");
    }
    impatient.append("{\"c\":1}");
    assertThat(fixture.bodies()).containsExactly("{\"a\":1}", "{\"c\":1}");
  }

  @Test
  void manyWritersLoseNothingAndKeepOneChain() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(4);
    try {
      List<Future<Entry>> written = new ArrayList<>();
      FileLedger<NoMemory> kept = fixture.log();
      for (int i = 0; i < 40; i++) {
        String body = "{\"n\":" + i + "}";
        FileLedger<NoMemory> log = i % 2 == 0 ? kept : fixture.log();
        written.add(writers.submit(() -> log.append(body)));
      }
      for (Future<Entry> each : written) {
        each.get();
      }
    } finally {
      writers.shutdown();
    }
    assertThat(fixture.entries()).hasSize(40);
  }

  @Test
  void aTransactionSeesWhatItAppends() throws IOException {
    int seen =
        fixture
            .counting()
            .transaction(
                log -> {
                  log.append("{\"a\":1}");
                  return log.memory().count();
                });
    assertThat(seen).isEqualTo(1);
  }

  @Test
  void cutAtAnyByteItKeepsEveryWholeLineAndGoesOn() throws IOException {
    fixture.append(0, 4);
    byte[] whole = Files.readAllBytes(file());
    Files.delete(fixture.files().checkpoint());
    for (int cut = 0; cut <= whole.length; cut++) {
      byte[] left = Arrays.copyOf(whole, cut);
      Files.write(file(), left);
      Files.deleteIfExists(fixture.files().checkpoint());
      long lines = new String(left, StandardCharsets.US_ASCII).lines().count();
      boolean torn = cut > 0 && left[cut - 1] != '\n';
      fixture.log().append("{\"after\":true}");
      assertThat(fixture.bodies())
          .as("cut at " + cut)
          .hasSize((int) lines + 1)
          .last()
          .isEqualTo("{\"after\":true}");
      assertThat(fixture.bodies().stream().filter(body -> body.contains("recovered")))
          .hasSize(torn ? 1 : 0);
    }
  }

  @Test
  void whatWasSignedIsNeverTakenForATornLine() throws IOException {
    fixture.append(0, 3);
    byte[] whole = Files.readAllBytes(file());
    for (int cut = 0; cut < whole.length; cut++) {
      Files.write(file(), Arrays.copyOf(whole, cut));
      assertThatThrownBy(() -> fixture.log().append("{}"))
          .isInstanceOf(BrokenLedger.class)
          .hasMessageContaining("its end is missing");
    }
  }

  @Test
  void noByteCanBeChangedUnseen() throws IOException {
    fixture.append(0, 3);
    byte[] whole = Files.readAllBytes(file());
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 1;
      Files.write(file(), changed);
      assertThatThrownBy(() -> fixture.log().append("{}"))
          .as("byte " + i)
          .isInstanceOf(BrokenLedger.class);
    }
  }

  @Test
  void findsADroppedAndAMovedLine() throws IOException {
    fixture.append(0, 3);
    List<String> lines = Files.readAllLines(file());
    Files.writeString(file(), lines.get(0) + "\n" + lines.get(2) + "\n");
    assertThatThrownBy(() -> fixture.log().append("{}")).hasMessageContaining("entry 1");
    Files.writeString(file(), lines.get(1) + "\n" + lines.get(0) + "\n" + lines.get(2) + "\n");
    assertThatThrownBy(() -> fixture.log().append("{}")).hasMessageContaining("entry 0");
  }

  @Test
  void anotherHistoryOfTheSameLengthIsNotTheOneThatWasSigned() throws IOException {
    fixture.append(0, 3);
    byte[] checkpoint = Files.readAllBytes(fixture.files().checkpoint());
    Files.delete(file());
    Files.delete(fixture.files().checkpoint());
    fixture.append(10, 13);
    Files.write(fixture.files().checkpoint(), checkpoint);
    assertThatThrownBy(() -> fixture.log().append("{}"))
        .hasMessageContaining("are not those that were signed");
  }

  @Test
  void aProcessThatStaysReadsOnlyWhatOthersAppended() throws IOException {
    fixture.append(0, 10);
    FileLedger<CountingMemory> stays = fixture.counting();
    assertThat(shown(stays)).isEqualTo(10);
    fixture.append(10, 12);
    assertThat(learnt(stays)).isEqualTo(12);
    assertThat(shown(stays)).isEqualTo(12);
  }

  @Test
  void aProcessThatStaysFindsThatItsLogWasCutOrWrittenAnew() throws IOException {
    FileLedger<CountingMemory> stays = fixture.counting();
    stays.append("{\"n\":0}");
    byte[] one = Files.readAllBytes(file());
    stays.append("{\"n\":1}");
    Files.write(file(), one);
    assertThatThrownBy(() -> learnt(stays)).hasMessageContaining("was cut or written anew");
  }

  @Test
  void aProcessThatStartsReadsOnlyWhatFollowsTheSnapshot() throws IOException {
    FileLedger<CountingMemory> first = fixture.counting();
    for (int i = 0; i < 70; i++) {
      first.append("{\"n\":" + i + "}");
    }
    FileLedger<CountingMemory> second = fixture.counting();
    assertThat(learnt(second)).isEqualTo(70);
    assertThat(shown(second)).isEqualTo(6);
  }

  @Test
  void aSnapshotThatIsMissingForeignOrChangedCountsForNothing() throws IOException {
    FileLedger<CountingMemory> first = fixture.counting();
    for (int i = 0; i < 64; i++) {
      first.append("{\"n\":" + i + "}");
    }
    Path snapshot = fixture.files().snapshot();
    String whole = Files.readString(snapshot);
    Files.writeString(snapshot, whole.replace("{\"count\":64}", "{\"count\":10}"));
    assertThat(shown(fixture.counting())).isEqualTo(64);
    Files.writeString(snapshot, whole.substring(0, whole.length() / 2));
    assertThat(shown(fixture.counting())).isEqualTo(64);
    Files.delete(snapshot);
    assertThat(learnt(fixture.counting())).isEqualTo(64);
  }

  @Test
  void aLogThatIsShorterThanItsSnapshotIsBroken() throws IOException {
    FileLedger<CountingMemory> first = fixture.counting();
    for (int i = 0; i < 64; i++) {
      first.append("{\"n\":" + i + "}");
    }
    Files.delete(fixture.files().checkpoint());
    List<String> lines = Files.readAllLines(file());
    Files.writeString(file(), String.join("\n", lines.subList(0, 63)) + "\n");
    assertThatThrownBy(() -> learnt(fixture.counting()))
        .hasMessageContaining("was cut or written anew");
  }

  @Test
  void withoutItsKeyNothingIsWritten() throws IOException {
    Files.delete(fixture.keys().privateFolder().resolve("decision-log.pem"));
    assertThatThrownBy(() -> fixture.log().append("{}")).isInstanceOf(IOException.class);
    assertThat(file()).satisfies(path -> assertThat(path.toFile().length()).isZero());
  }

  @Test
  void anotherKeysCheckpointSaysNothing() throws IOException {
    fixture.append(0, 3);
    Path mine = fixture.keys().privateFolder().resolve("decision-log.pem");
    Files.delete(mine);
    Files.delete(fixture.keys().publicFolder().resolve("decision-log.pub.pem"));
    fixture.keys().create(ServerKeys.Role.DECISION_LOG);
    fixture.append(3, 4);
    assertThat(fixture.entries()).hasSize(4);
  }

  @Test
  void aLineThatIsNoRecordStopsEverything() throws IOException {
    fixture.append(0, 1);
    Files.writeString(file(), "hello\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> fixture.log().append("{}")).hasMessageContaining("line 2 is no entry");
  }
}
