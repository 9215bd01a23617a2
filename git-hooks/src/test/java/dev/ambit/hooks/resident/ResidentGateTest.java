package dev.ambit.hooks.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.story.Git;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResidentGateTest {

  @TempDir private Path folder;
  private Guarded guarded;

  @BeforeEach
  void install() throws IOException {
    guarded = Guarded.in(folder);
  }

  @Test
  void judgesAndRecordsPushesWithoutAnotherProcess() throws IOException {
    try (ResidentGate gate = guarded.open()) {
      guarded.removeJar();
      assertThat(guarded.push("refs/heads/main").output()).contains("ambit: push allowed");
      Git.Result refused = guarded.push("refs/ambit/grants");
      assertThat(refused.output()).contains("[ref/reserved]");
      assertThat(refused.exit()).isNotZero();
      assertThat(gate.jar()).isEqualTo(guarded.jar());
    }
    assertThat(Files.readAllLines(guarded.ambit().ledger()))
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).contains("\"type\":\"landed\""));
  }

  @Test
  void goesByTheSiteFileAsItIsAtEachPush() throws IOException {
    try (ResidentGate gate = guarded.open()) {
      guarded.push("refs/heads/main");
      Files.writeString(guarded.ambit().site(), "version: 2\n");
      assertThat(guarded.push("refs/heads/more").output()).contains("site.yaml:1:10:");
      assertThat(gate.jar()).isNotEmpty();
    }
  }

  @Test
  void isOneForARepository() throws IOException {
    try (ResidentGate first = guarded.open()) {
      assertThat(ResidentGate.open(guarded.ambit(), first.jar(), Guarded.LIMITS)).isEmpty();
    }
    guarded.open().close();
  }

  @Test
  void endsWhenAHookOfAnotherInstallationCalls() throws IOException, InterruptedException {
    ResidentGate old =
        ResidentGate.open(guarded.ambit(), "another jar", Guarded.LIMITS).orElseThrow();
    assertThat(guarded.push("refs/heads/main").output()).contains("ambit: push allowed");
    old.awaitEnd();
    assertThat(Files.readAllLines(guarded.ambit().ledger())).hasSize(2);
  }

  @Test
  void endsWhenItsFolderIsRemoved() throws IOException, InterruptedException {
    ResidentGate gate = guarded.open();
    Files.delete(guarded.ambit().run().resolve("gate.sock"));
    gate.awaitEnd();
    assertThat(guarded.push("refs/heads/main").output()).contains("ambit: push allowed");
  }

  @Test
  void endsWhenNobodyPushes() throws IOException, InterruptedException {
    Limits restless =
        new Limits(1, 1, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ZERO, 50);
    ResidentGate.open(guarded.ambit(), guarded.jar(), restless).orElseThrow().awaitEnd();
    assertThat(guarded.ambit().run().resolve("gate.sock")).doesNotExist();
  }

  @Test
  void doesNotListenWhereOthersMayWrite() throws IOException {
    Path run = guarded.ambit().run();
    Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThatThrownBy(guarded::open).hasMessageContaining("mode 0700");
    Files.delete(run);
    Files.createSymbolicLink(run, folder);
    assertThatThrownBy(guarded::open).hasMessageContaining("mode 0700");
  }

  @Test
  void hangsUpOnWhomItHasNoPlaceFor() throws IOException {
    Limits small =
        new Limits(1, 1, Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1), 50);
    try (ResidentGate gate =
            ResidentGate.open(guarded.ambit(), guarded.jar(), small).orElseThrow();
        SocketChannel served = connect();
        SocketChannel waiting = connect();
        SocketChannel tooMuch = connect()) {
      assertThat(tooMuch.read(ByteBuffer.allocate(1))).isEqualTo(-1);
      assertThat(served.isConnected() && waiting.isConnected()).isTrue();
      assertThat(gate.limits()).isEqualTo(small);
    }
  }

  @Test
  void hangsUpOnAHookThatDoesNotSayWhatWasPushed() throws IOException {
    Limits impatient =
        new Limits(1, 1, Duration.ofMinutes(1), Duration.ofMillis(1), Duration.ofMinutes(1), 50);
    try (ResidentGate gate =
            ResidentGate.open(guarded.ambit(), guarded.jar(), impatient).orElseThrow();
        SocketChannel silent = connect()) {
      silent.write(ByteBuffer.wrap("ambit-gate 1\0".getBytes(StandardCharsets.US_ASCII)));
      assertThat(silent.read(ByteBuffer.allocate(1))).isEqualTo(-1);
      assertThat(gate.limits()).isEqualTo(impatient);
    }
  }

  private SocketChannel connect() throws IOException {
    return SocketChannel.open(
        UnixDomainSocketAddress.of(guarded.ambit().run().resolve("gate.sock")));
  }
}
