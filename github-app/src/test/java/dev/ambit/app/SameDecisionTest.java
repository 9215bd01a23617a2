package dev.ambit.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.app.demo.SimulatedCheck;
import dev.ambit.hooks.event.Environment;
import dev.ambit.hooks.event.HookCall;
import dev.ambit.hooks.event.HookHost;
import dev.ambit.hooks.keys.ServerKeys;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.hooks.receive.InProcessJudge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hook and the app decide the same on the same change, byte for byte. */
class SameDecisionTest {

  @TempDir private Path folder;

  static Stream<Map<String, String>> changes() {
    return Stream.of(
        Map.of("services/checkout/Timeout.java", "class Timeout {}\n"),
        Map.of("services/ledger/Ledger.java", "class Ledger {}\n"),
        Map.of("services/checkout/Dockerfile", "FROM scratch\n"),
        Map.of("CLAUDE.md", "Be bold.\n", ".github/workflows/ci.yml", "on: push\n"),
        Map.of("docs/na\u00efve.md", "x\n", "legal/terms.md", "y\n"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void theHookSaysWhatTheAppSays(Map<String, String> files) throws IOException {
    try (World world = World.open(folder)) {
      String branch = "agent/PAY-214/x";
      int pull = world.proposes("agent-claude", branch, files);
      SimulatedCheck check = world.check(pull);
      List<String> hook = hook(world, branch, check.commit());
      assertThat(check.text()).isEqualTo("```text\n" + hook.get(hook.size() - 1) + "\n```\n");
      assertThat(check.summary()).contains(String.join("\n", hook.subList(0, hook.size() - 1)));
    }
  }

  /** Asks the hook of a repository of the same name at the same time about the same push. */
  private List<String> hook(World world, String branch, String commit) throws IOException {
    Path server = folder.resolve("server.git");
    copy(world.shop.bare(), server);
    copy(world.site.folder(), server.resolve("ambit"));
    Files.createDirectories(server.resolve("ambit/ledger"));
    Files.createDirectories(server.resolve("ambit/approvals"));
    makeKeys(ServerKeys.in(server.resolve("ambit")));
    Files.delete(server.resolve("refs/heads").resolve(branch));
    String line = "0".repeat(40) + " " + commit + " refs/heads/" + branch + "\n";
    HookCall call =
        new HookCall(
            new Environment(Map.of("GITHUB_USER_LOGIN", "agent-claude", "GIT_DIR", ".")),
            line.getBytes(StandardCharsets.UTF_8),
            List.of(),
            new HookHost("git", server, false, Files::readString));
    Clock then = Clock.fixed(world.time.now(), ZoneOffset.UTC);
    AmbitFolder ambit = AmbitFolder.of(server);
    return InProcessJudge.in(ambit, ambit.decisionLog(), then).answer(call).lines();
  }

  private static void makeKeys(ServerKeys keys) throws IOException {
    Files.createDirectory(
        keys.privateFolder(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    keys.create(ServerKeys.Role.DECISION_LOG);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
