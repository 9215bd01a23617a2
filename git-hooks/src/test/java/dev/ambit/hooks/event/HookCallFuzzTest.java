package dev.ambit.hooks.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.event.ServerKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What git and its surroundings hand to a hook: an event or one clear fault. */
class HookCallFuzzTest {

  @FuzzTest
  void updates(byte[] input) {
    read(Map.of("REMOTE_USER", "agent-claude", "REQUEST_METHOD", "POST"), input);
  }

  @FuzzTest
  void environment(byte[] value) {
    String text = new String(value, StandardCharsets.UTF_8);
    Map<String, String> variables =
        Map.of("REMOTE_USER", text, "GIT_PUSH_OPTION_COUNT", "1", "GIT_PUSH_OPTION_0", text);
    read(variables, Calls.LINE.getBytes(StandardCharsets.UTF_8));
  }

  private static void read(Map<String, String> variables, byte[] input) {
    HookHost host = new HookHost("account", Path.of("/srv"), false, file -> "");
    HookCall call = new HookCall(new Environment(variables), input, List.of(), host);
    try {
      RepositoryId repository = new RepositoryId("git.example.com", "a/b");
      assertThat(HookEvents.read(ServerKind.PLAIN, repository, call).push().updates()).isNotEmpty();
    } catch (InvalidEvent fault) {
      assertThat(fault.getMessage()).doesNotContain("\n");
    }
  }
}
