package dev.ambit.hooks.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ambit.core.event.ServerKind;
import dev.ambit.story.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpBackendTest {

  @Test
  void theWebServerTellsTheHookTheUserAndTheClientTellsItNothing(@TempDir Path folder)
      throws IOException {
    Path bare = Repositories.create(folder, new ReadingHook(ServerKind.PLAIN));
    try (HttpBackend server = HttpBackend.start(backend(folder), folder)) {
      String url = server.url("agent-claude", "checkout.git");
      verify(Client.of(folder.resolve("work"), url, Map.of()), bare);
    }
  }

  private static void verify(Client agent, Path bare) {
    Git.Result passed = agent.push("passed", "-c", "http.extraHeader=Remote-User: mallory");
    assertThat(passed.output())
        .contains("channel=http")
        .contains("principals=[git:agent-claude]")
        .contains("warnings=[]")
        .contains("options=[grant=PAY-214]");
    assertThat(passed.exit()).isZero();
    assertThat(agent.push("refused").exit()).isNotZero();
    assertThat(Repositories.branches(bare)).isEqualTo("passed");
  }

  private static Path backend(Path folder) {
    Path backend = Path.of(new Git(folder, folder).run("--exec-path"), "git-http-backend");
    assumeTrue(
        Files.isExecutable(backend),
        "skipped: no git-http-backend here; apt-get install git and rerun");
    return backend;
  }
}
