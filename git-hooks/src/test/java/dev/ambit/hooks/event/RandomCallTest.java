package dev.ambit.hooks.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.event.ServerKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RandomCallTest {

  private static final int ROUNDS = 4_000;
  private static final long SEED = 20261123L;
  private static final RepositoryId REPOSITORY = new RepositoryId("git.example.com", "a/b");
  private static final List<String> NAMES =
      List.of(
          "SSH_CONNECTION",
          "SSH_USER_AUTH",
          "REMOTE_USER",
          "AMBIT_PRINCIPAL",
          "GL_USER",
          "GL_ID",
          "GL_USERNAME",
          "GL_PROTOCOL",
          "GITEA_PUSHER_NAME",
          "GITEA_PUSHER_ID",
          "GITEA_KEY_ID",
          "GITHUB_USER_LOGIN",
          "GITHUB_PUBLIC_KEY_FINGERPRINT",
          "BB_USER_NAME",
          "GIT_DIR",
          "GIT_QUARANTINE_PATH",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_PUSH_CERT",
          "GIT_PUSH_OPTION_COUNT",
          "GIT_PUSH_OPTION_0");
  private static final List<String> PIECES =
      List.of(
          "refs/heads/main",
          " ",
          "\n",
          "\0",
          "7",
          "-",
          ":",
          "\"",
          "git:",
          "user-",
          "publickey ",
          "ssh-ed25519",
          "AAAA",
          "\ud800",
          "\u202e",
          "--refname",
          "--oldrev",
          "--newrev",
          Calls.ZERO,
          Calls.ONE,
          Calls.TWO,
          Calls.LINE);

  @ParameterizedTest
  @EnumSource(ServerKind.class)
  void whateverComesIsAnEventOrOneClearFault(ServerKind server) {
    Random random = new Random(SEED);
    int faults = 0;
    for (int round = 0; round < ROUNDS; round++) {
      faults += isFault(server, call(random)) ? 1 : 0;
    }
    assertThat(faults).isBetween(1, ROUNDS);
  }

  private static boolean isFault(ServerKind server, HookCall call) {
    try {
      HookEvents.read(server, REPOSITORY, call);
      return false;
    } catch (InvalidEvent fault) {
      assertThat(fault.getMessage()).doesNotContain("\n").contains("; ");
      return true;
    } catch (RuntimeException other) {
      return fail("seed " + SEED, other);
    }
  }

  private static HookCall call(Random random) {
    Map<String, String> environment = new TreeMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      environment.put(NAMES.get(random.nextInt(NAMES.size())), text(random));
    }
    List<String> arguments = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      arguments.add(text(random));
    }
    String authentication = text(random);
    HookHost host =
        new HookHost("account", Path.of("/srv"), random.nextBoolean(), file -> authentication);
    return new HookCall(new Environment(environment), input(random), arguments, host);
  }

  private static byte[] input(Random random) {
    if (random.nextBoolean()) {
      return (Calls.LINE + text(random)).getBytes(StandardCharsets.UTF_8);
    }
    byte[] bytes = new byte[random.nextInt(200)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
