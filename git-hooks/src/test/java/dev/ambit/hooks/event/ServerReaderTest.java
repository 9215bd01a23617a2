package dev.ambit.hooks.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.event.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ServerReaderTest {

  private static final RepositoryId REPOSITORY =
      new RepositoryId("git.example.com", "payments/checkout");

  @Test
  void thereIsAReaderForEachKindOfServer() {
    assertThat(ServerReaders.ALL)
        .extracting(ServerReader::kind)
        .containsExactly(ServerKind.values());
  }

  @TestFactory
  Stream<DynamicContainer> readsWhatTheServerTells() {
    return Arrays.stream(ServerKind.values())
        .map(kind -> DynamicContainer.dynamicContainer(folder(kind), cases(kind)));
  }

  private static Stream<DynamicTest> cases(ServerKind kind) {
    return load(kind).stream()
        .map(told -> DynamicTest.dynamicTest(told.name(), () -> verify(kind, told)));
  }

  private static void verify(ServerKind kind, ServerCase told) {
    if (told.fault().isPresent()) {
      assertThat(catchThrowableOfType(InvalidEvent.class, () -> read(kind, told)))
          .hasMessage(told.fault().get());
      return;
    }
    Transport transport = read(kind, told);
    assertThat(transport.server()).isEqualTo(kind);
    assertThat(transport.channel()).isEqualTo(told.channel());
    assertThat(transport.principals()).extracting(Principal::toString).isEqualTo(told.principals());
    assertThat(transport.warnings()).isEqualTo(told.warnings());
  }

  private static Transport read(ServerKind kind, ServerCase told) {
    return HookEvents.read(kind, REPOSITORY, told.call()).push().transport();
  }

  private static List<ServerCase> load(ServerKind kind) {
    String file = folder(kind) + "/cases.yaml";
    try (InputStream yaml = ServerReaderTest.class.getResourceAsStream(file)) {
      JsonNode rows = new YAMLMapper().readTree(Objects.requireNonNull(yaml, "no " + file));
      assertThat(rows).as(file).isNotEmpty();
      return StreamSupport.stream(rows.spliterator(), false).map(ServerCase::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String folder(ServerKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
