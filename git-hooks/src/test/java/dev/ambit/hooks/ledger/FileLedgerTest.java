package dev.ambit.hooks.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.ledger.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLedgerTest {

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("ledger.jsonl");
  }

  @Test
  void keepsRecordsInOrderAcrossOpenings() throws IOException {
    FileLedger.in(file()).append("{\"a\":1}");
    FileLedger.in(file()).append("{\"b\":\"}{\"}");
    assertThat(FileLedger.in(file()).entries())
        .extracting(Entry::body)
        .containsExactly("{\"a\":1}", "{\"b\":\"}{\"}");
  }

  @Test
  void manyWritersLoseNothingAndKeepOneChain() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(4);
    try {
      List<Future<Entry>> written = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String body = "{\"n\":" + i + "}";
        written.add(writers.submit(() -> FileLedger.in(file()).append(body)));
      }
      for (Future<Entry> each : written) {
        each.get();
      }
    } finally {
      writers.shutdown();
    }
    assertThat(FileLedger.in(file()).entries()).hasSize(40);
  }

  @Test
  void tellsTheTornLastLineAndAppendsNothingToIt() throws IOException {
    FileLedger.in(file()).append("{\"a\":1}");
    Files.writeString(file(), "{\"sequence\":1,\"prev", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> FileLedger.in(file()).append("{\"b\":2}"))
        .isInstanceOf(BrokenLedger.class)
        .hasMessageContaining("last line is torn")
        .hasMessageContaining("remove what follows");
  }

  @Test
  void findsOneChangedByte() throws IOException {
    FileLedger.in(file()).append("{\"word\":\"deny\"}");
    FileLedger.in(file()).append("{\"word\":\"hold\"}");
    Files.writeString(file(), Files.readString(file()).replace("deny", "denz"));
    assertThatThrownBy(() -> FileLedger.in(file()).entries())
        .isInstanceOf(BrokenLedger.class)
        .hasMessageContaining("entry 0");
  }

  @Test
  void findsADroppedLine() throws IOException {
    for (int i = 0; i < 3; i++) {
      FileLedger.in(file()).append("{\"n\":" + i + "}");
    }
    List<String> lines = Files.readAllLines(file());
    Files.writeString(file(), lines.get(0) + "\n" + lines.get(2) + "\n");
    assertThatThrownBy(() -> FileLedger.in(file()).entries()).hasMessageContaining("entry 1");
  }

  @Test
  void aTransactionSeesWhatItAppends() throws IOException {
    int seen =
        FileLedger.in(file())
            .transaction(
                ledger -> {
                  ledger.append("{\"a\":1}");
                  return ledger.entries().size();
                });
    assertThat(seen).isEqualTo(1);
  }
}
