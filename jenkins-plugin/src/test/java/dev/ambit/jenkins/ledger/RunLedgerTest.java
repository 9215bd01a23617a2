package dev.ambit.jenkins.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.ledger.Chain;
import dev.ambit.core.ledger.Entry;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.KeyType;
import dev.ambit.wire.crypto.keys.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLedgerTest {

  @TempDir Path folder;
  private SigningKey key;
  private RunLedger ledger;

  @BeforeEach
  void setUp() throws Exception {
    KeyFolder keys = new KeyFolder(Files.createDirectories(folder.resolve("keys")));
    keys.create("jenkins", KeyType.ED25519);
    key = keys.signer("jenkins");
    ledger = opened();
    add("{\"type\":\"one\"}");
    add("{\"type\":\"two\"}");
  }

  @Test
  void entriesFollowEachOtherAlsoWhenItIsOpenedAgain() throws Exception {
    Entry third = opened().append("{\"type\":\"three\"}");
    assertThat(third.sequence()).isEqualTo(2);
    assertThat(Chain.fault(opened().entries())).isEqualTo(Optional.empty());
    assertThat(opened().recent()).extracting(Entry::sequence).containsExactly(2L, 1L, 0L);
  }

  @Test
  void aLogThatWasCutIsFoundOut() throws Exception {
    String first = Files.readString(ledger.file()).lines().findFirst().orElseThrow();
    Files.writeString(ledger.file(), first + "\n");
    refuses(opened(), "not what was signed");
    refuses(ledger, "not what was signed");
  }

  @Test
  void aLogThatWasWrittenAnewIsFoundOut() throws Exception {
    Files.writeString(ledger.file(), Files.readString(ledger.file()).replace("\"two\"", "\"odd\""));
    refuses(opened(), "does not follow");
  }

  @Test
  void aLogWithoutItsCheckpointIsFoundOut() throws Exception {
    Files.delete(folder.resolve("ledger/runs.checkpoint"));
    refuses(opened(), "checkpoint is gone");
  }

  @Test
  void aCheckpointOfAnotherKeyIsFoundOut() throws Exception {
    KeyFolder keys = new KeyFolder(folder.resolve("keys"));
    keys.create("other", KeyType.ED25519);
    refuses(new RunLedger(folder.resolve("ledger"), keys.signer("other")), "not signed by");
  }

  @Test
  void aLineThatACrashToreIsWrittenOver() throws Exception {
    Files.writeString(ledger.file(), "{\"sequence\":2,\"prev", StandardOpenOption.APPEND);
    assertThat(opened().append("{\"type\":\"three\"}").sequence()).isEqualTo(2);
    assertThat(opened().entries()).hasSize(3);
  }

  private RunLedger opened() {
    return new RunLedger(folder.resolve("ledger"), key);
  }

  private void add(String body) throws IOException {
    assertThat(ledger.append(body).body()).isEqualTo(body);
  }

  private static void refuses(RunLedger broken, String why) {
    assertThatThrownBy(() -> broken.append("{\"type\":\"more\"}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(why);
  }
}
