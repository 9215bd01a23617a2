package dev.ambit.hooks.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.hooks.event.Environment;
import dev.ambit.hooks.event.HookCall;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.hooks.receive.HookProcess;
import dev.ambit.hooks.receive.HookRun;
import dev.ambit.hooks.receive.PushAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The push by which the classes of an installation are chosen is judged by all that may be needed.
 */
class TrainingSceneTest {

  @TempDir private Path folder;

  private PushAnswer judged(TrainingScene scene, String updates) {
    HookCall call =
        new HookCall(
            new Environment(Map.of("GIT_DIR", ".")),
            updates.getBytes(StandardCharsets.UTF_8),
            List.of(),
            HookProcess.host(scene.repository()));
    return new HookRun(AmbitFolder.of(scene.repository()), 50).answer("pre-receive", call);
  }

  @Test
  void theSignedPushUnderTheGrantIsLetThrough() throws IOException {
    TrainingScene scene = TrainingScene.in(folder);
    PushAnswer answer = judged(scene, scene.updates().lines().findFirst().orElseThrow() + "\n");
    assertThat(answer.exit()).as("%s", answer.lines()).isZero();
    assertThat(answer.lines()).noneMatch(line -> line.contains("signature"));
  }

  @Test
  void thePushBeyondItIsRefused() throws IOException {
    TrainingScene scene = TrainingScene.in(folder);
    PushAnswer answer = judged(scene, scene.updates());
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.lines()).anyMatch(line -> line.contains(".github/workflows/a.yml"));
  }
}
