package dev.ambit.wire.classes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.FileMode;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.FileClass;
import dev.ambit.core.scope.FileClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the cases in {@code policies/tests/classes}: paths in each class, and paths that are not.
 */
class FileClassCasesTest {

  private static final Path CASES = Path.of("..", "policies", "tests", "classes");
  private static final FileClasses CLASSES = FileClassReader.shipped();

  static Stream<String> ids() {
    return CLASSES.all().stream().map(each -> each.id().value());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyClassHoldsItsPathsAndNoOthers(String id) throws IOException {
    JsonNode cases = new YAMLMapper().readTree(CASES.resolve(id + ".yaml").toFile());
    ClassId wanted = new ClassId(id);
    assertThat(texts(cases, "in")).isNotEmpty().allMatch(path -> of(path).contains(wanted));
    assertThat(texts(cases, "out")).isNotEmpty().noneMatch(path -> of(path).contains(wanted));
    assertThat(texts(cases, "links")).allMatch(path -> ofLink(path).contains(wanted));
  }

  @Test
  void noCasesAreLeftOver() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(ids().toList());
    }
  }

  @Test
  void whatIsOnlyReportedIsNotRestricted() {
    assertThat(CLASSES.all().stream().filter(each -> !each.restricted()).map(FileClass::id))
        .extracting(ClassId::value)
        .containsExactly("agent-memory", "changelog", "scripts");
  }

  @Test
  void anOrdinaryFileIsOfNoClass() {
    assertThat(of("src/main/java/Checkout.java")).isEmpty();
    assertThat(ofLink("docs/latest")).isEmpty();
  }

  private static Set<ClassId> of(String path) {
    return CLASSES.of(change(path, FileMode.REGULAR));
  }

  private static Set<ClassId> ofLink(String path) {
    return CLASSES.of(change(path, FileMode.SYMLINK));
  }

  private static PathChange change(String path, FileMode mode) {
    PathChange.Entry entry = new PathChange.Entry(mode, new Oid("0".repeat(39) + "1"));
    return new PathChange(
        RepoPath.of(path), Optional.empty(), Optional.of(entry), 1, Optional.empty());
  }

  private static List<String> texts(JsonNode cases, String key) {
    return StreamSupport.stream(cases.path(key).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
