package dev.ambit.wire.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ambit.core.identity.AgentProfile;
import dev.ambit.core.identity.Identity;
import dev.ambit.core.identity.Registry;
import dev.ambit.core.identity.signal.Identifier;
import dev.ambit.wire.PolicyData;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases of {@code policies/tests/identity} on the profiles that ship. */
class IdentityCasesTest {

  private static final Path FOLDER = Path.of("..", "policies", "tests", "identity");

  private final Identifier identifier =
      Identifier.of(AgentFiles.shipped(), new Registry(List.of()));

  @TestFactory
  Stream<DynamicNode> everyCaseIsIdentifiedAsItSays() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream()
          .map(file -> dynamicContainer(name(file), cases(file).map(this::test)));
    }
  }

  @Test
  void everyAgentFileHasCases() {
    assertThat(PolicyData.folder("agents").keySet())
        .allSatisfy(file -> assertThat(FOLDER.resolve(file)).exists());
  }

  @Test
  void everyProfileIsNamedByACase() throws Exception {
    for (Map.Entry<String, byte[]> file : PolicyData.folder("agents").entrySet()) {
      List<Optional<String>> named =
          cases(FOLDER.resolve(file.getKey())).map(each -> each.expected().agent()).toList();
      for (AgentProfile profile : AgentFile.read(file.getKey(), file.getValue())) {
        assertThat(named).as(file.getKey()).contains(Optional.of(profile.id().value()));
      }
    }
  }

  private DynamicTest test(IdentityCase each) {
    return dynamicTest(
        each.name(),
        () -> {
          Identity identity = identifier.identify(each.commit(), each.branch());
          assertThat(told(identity)).as(identity.toString()).isEqualTo(each.expected());
        });
  }

  private static IdentityCase.Expected told(Identity identity) {
    return identity.fold(
        new Identity.Cases<>(
            agent -> expected("agent", agent.agent().value(), agent.grade().word()),
            auto -> expected("automation", auto.automation().value(), auto.grade().word()),
            human -> new IdentityCase.Expected("human", Optional.empty(), Optional.empty()),
            mixed -> expected("mixed", mixed.agent().value(), mixed.grade().word()),
            unknown -> new IdentityCase.Expected("unknown", Optional.empty(), Optional.empty())));
  }

  private static IdentityCase.Expected expected(String kind, String agent, String grade) {
    return new IdentityCase.Expected(kind, Optional.of(agent), Optional.of(grade));
  }

  private static Stream<IdentityCase> cases(Path file) {
    try {
      return IdentityCase.read(name(file), Files.readAllBytes(file)).stream();
    } catch (IOException | InvalidDocument e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
