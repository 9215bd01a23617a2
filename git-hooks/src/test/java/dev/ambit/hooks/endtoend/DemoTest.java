package dev.ambit.hooks.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.story.AmbitCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

  @Test
  void everyPushOfTheDemoEndsAsItsStorySays(@TempDir Path folder) throws IOException {
    AmbitCommand.Result demo = new AmbitProcess().run(folder, List.of("demo", "--plain"), Map.of());
    assertThat(demo.exit()).as(demo.output()).isZero();
    assertThat(demo.output().lines().filter(line -> line.endsWith("(as expected)"))).hasSize(11);
  }
}
