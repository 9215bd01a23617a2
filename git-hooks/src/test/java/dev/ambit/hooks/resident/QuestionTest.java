package dev.ambit.hooks.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.hooks.event.HookCall;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hook's script asks, and what of it is read. */
class QuestionTest {

  private static final byte[] WHOLE =
      "ambit-gate 1\0jar\0pre-receive\0/srv\0002\0a\0b c\0A=1\nB=2\0=x=y\0A=3\0\0o n r\n\0ambit-gate end\0"
          .getBytes(StandardCharsets.UTF_8);

  private static Request read(byte[] bytes) throws IOException {
    return RequestReader.read(new ByteArrayInputStream(bytes));
  }

  @Test
  void theScriptTellsAllThatGitToldIt(@TempDir Path folder) throws IOException {
    Guarded guarded = Guarded.in(folder);
    Map<String, String> odd = Map.of("ODD", "two\nlines=é '\"\\", "PWD", "/elsewhere");
    try (PlayedGate gate = PlayedGate.saying(guarded.ambit(), "\nanswer 1 0\n")) {
      guarded
          .work()
          .attempt(odd, new byte[0], List.of("push", "-o", "grant=PAY-214", "origin", "HEAD:main"));
      HookCall call = gate.heard().call();
      assertThat(call.environment().variables())
          .containsEntry("ODD", "two\nlines=é '\"\\")
          .containsEntry("GIT_DIR", ".")
          .containsEntry("GIT_PUSH_OPTION_0", "grant=PAY-214")
          .containsKeys("GIT_QUARANTINE_PATH", "GIT_OBJECT_DIRECTORY");
      assertThat(new String(call.input(), StandardCharsets.UTF_8))
          .matches("0{40} [0-9a-f]{40} refs/heads/main\n");
      assertThat(call.host().workingDirectory()).isEqualTo(guarded.bare().toRealPath());
      assertThat(call.host().account()).isEqualTo(System.getProperty("user.name"));
      assertThat(call.arguments()).isEmpty();
    }
  }

  @Test
  void aQuestionIsReadFieldByField() throws IOException {
    Request request = read(WHOLE);
    assertThat(request.jar()).isEqualTo("jar");
    assertThat(request.hook()).isEqualTo("pre-receive");
    assertThat(request.call().arguments()).containsExactly("a", "b c");
    assertThat(request.call().environment().variables())
        .isEqualTo(Map.of("A", "1\nB=2", "=x", "y"));
    assertThat(request.call().input()).isEqualTo("o n r\n".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aQuestionCutShortAnywhereIsNone() {
    for (int end = 0; end < WHOLE.length; end++) {
      byte[] cut = Arrays.copyOf(WHOLE, end);
      assertThatThrownBy(() -> read(cut))
          .as("the first %d bytes", end)
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void aQuestionOfAnotherKindIsNone() {
    for (String other :
        List.of("ambit-gate 2\0", "ambit-gate 1\0j\0h\0srv\0", "ambit-gate 1\0j\0h\0/srv\0-1\0")) {
      assertThatThrownBy(() -> read(other.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(InvalidRequest.class);
    }
  }
}
