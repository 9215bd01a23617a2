package dev.ambit.hooks.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gate in a process of its own that meets a bad end. */
class GateProcessTest {

  @TempDir private Path folder;
  private Guarded guarded;

  @BeforeEach
  void install() throws IOException {
    guarded = Guarded.in(folder);
  }

  @Test
  void aGateKilledWhileItJudgesLosesNoPush() throws IOException {
    Process gate = start();
    CompletableFuture<String> pushed;
    try (FileChannel ledger = ledger();
        FileLock lock = ledger.lock()) {
      assertThat(lock.isValid()).isTrue();
      pushed = CompletableFuture.supplyAsync(() -> guarded.push("refs/heads/main").output());
      awaitBlocked(gate);
      gate.destroyForcibly().onExit().join();
    }
    assertThat(pushed.join()).contains("ambit: push allowed").contains("-> main");
  }

  @Test
  void aGateThatHangsIsGivenUpOn() throws IOException {
    Process gate = start();
    try {
      signal(gate, "STOP");
      assertThat(guarded.push("refs/ambit/attestations").output()).contains("[ref/reserved]");
      assertThat(guarded.push("refs/heads/main").output()).contains("ambit: push allowed");
    } finally {
      gate.destroyForcibly().onExit().join();
    }
  }

  @Test
  void anotherAccountGetsNoAnswer() throws IOException {
    assumeTrue(
        System.getProperty("user.name").equals("root")
            && Files.isExecutable(Path.of("/usr/bin/setpriv"))
            && Files.isExecutable(Path.of("/usr/bin/perl")),
        "skipped: only root can become another account here");
    try (ResidentGate gate = guarded.open()) {
      Path run = guarded.ambit().run();
      // Let everybody reach the socket, so that only the gate's own look at the caller is left.
      run("chmod", "-R", "a+rwX", folder.toString());
      String asked = ask(run, List.of(), gate.jar());
      String refused =
          ask(run, List.of("/usr/bin/setpriv", "--reuid=65534", "--clear-groups"), gate.jar());
      assertThat(asked).contains("answer 3");
      assertThat(refused).isEmpty();
    }
  }

  private static String ask(Path run, List<String> as, String jar) throws IOException {
    String script =
        "socket(S,1,1,0)&&connect(S,sockaddr_un('gate.sock'))||exit 1;"
            + "syswrite S,join(qq{\\x00},'ambit-gate 1','"
            + jar
            + "','none','/',0,'A=b','','','ambit-gate end','');print while <S>";
    List<String> command = new ArrayList<>(as);
    command.addAll(List.of("/usr/bin/perl", "-MSocket", "-e", script));
    Process process = new ProcessBuilder(command).directory(run.toFile()).start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private Process start() throws IOException {
    Process gate =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                GateProcess.class.getName(),
                guarded.ambit().root().toString(),
                guarded.jar(),
                "600")
            .directory(guarded.ambit().run().toFile())
            .inheritIO()
            .start();
    Path socket = guarded.ambit().run().resolve("gate.sock");
    while (!Files.exists(socket) && gate.isAlive()) {
      Thread.onSpinWait();
    }
    assertThat(gate.isAlive()).isTrue();
    return gate;
  }

  private FileChannel ledger() throws IOException {
    return FileChannel.open(
        guarded.ambit().ledger(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** Until the gate has the ledger open, whose lock it cannot get. */
  private void awaitBlocked(Process gate) throws IOException {
    Path open = Path.of("/proc", String.valueOf(gate.pid()), "fd");
    Path ledger = guarded.ambit().ledger().toRealPath();
    while (!holds(open, ledger)) {
      Thread.onSpinWait();
    }
  }

  private static boolean holds(Path open, Path file) throws IOException {
    try (Stream<Path> handles = Files.list(open)) {
      return handles.anyMatch(handle -> leadsTo(handle, file));
    }
  }

  private static boolean leadsTo(Path handle, Path file) {
    try {
      return Files.readSymbolicLink(handle).equals(file);
    } catch (IOException e) {
      // The gate closed it meanwhile.
      return false;
    }
  }

  private static void signal(Process process, String name) throws IOException {
    run("kill", "-" + name, String.valueOf(process.pid()));
  }

  private static void run(String... command) throws IOException {
    assertThat(new ProcessBuilder(command).start().onExit().join().exitValue()).isZero();
  }
}
