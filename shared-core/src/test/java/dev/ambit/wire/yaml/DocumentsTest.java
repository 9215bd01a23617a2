package dev.ambit.wire.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {

  record Task(String id, int size, List<String> paths) {}

  private static Task task(Node node, Faults faults) {
    Fields fields = Fields.of(node, faults);
    Optional<String> id = fields.required("id", Decoders.TEXT);
    Optional<Integer> size = fields.optional("size", Decoders.NUMBER);
    List<String> paths = fields.list("paths", Decoders.TEXT);
    return fields.build(() -> new Task(id.orElseThrow(), size.orElse(0), paths));
  }

  private static Task read(String text) throws InvalidDocument {
    return Documents.read("task.yaml", text.getBytes(StandardCharsets.UTF_8), DocumentsTest::task);
  }

  @Test
  void readsYamlAndJsonAlike() throws InvalidDocument {
    Task expected = new Task("A", 3, List.of("x", "y"));
    assertThat(read("id: A\nsize: 3\npaths: [x, y]\n")).isEqualTo(expected);
    assertThat(read("{\"id\":\"A\",\"size\":3,\"paths\":[\"x\",\"y\"]}")).isEqualTo(expected);
  }

  @Test
  void tellsEveryMistakeWithItsPlace() {
    assertThatThrownBy(() -> read("sise: 3\npaths:\n  - x\n  - [y]\n"))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("task.yaml:1:1: the key 'id' is missing here")
        .hasMessageContaining("task.yaml:4:5: a value is expected here, not a list")
        .hasMessageContaining(
            "task.yaml:1:1: the key 'sise' is not known here; did you mean 'size'?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: A\\nid: B | stands here twice",
        "id: &a A\\npaths: [*a] | anchors and aliases",
        "id: !!python/object A | tags are not taken",
        "id: A\\n---\\nid: B | a second one",
        "id: 'A | not YAML",
        "'' | empty",
        "[a] | a mapping of keys is expected",
        "id: A\\nsize: 99999999999 | not a whole number",
        "id: A\\nsize: 0x10 | not a whole number",
      })
  void refusesWhatReadersCouldTakeDifferently(String escaped, String complaint) {
    assertThatThrownBy(() -> read(escaped.replace("\\n", "\n")))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void refusesDeepNesting() {
    String deep = "[".repeat(60) + "]".repeat(60);
    assertThatThrownBy(() -> read("id: " + deep)).hasMessageContaining("nested deeper");
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    assertThatThrownBy(
            () -> Documents.read("t", new byte[] {'a', (byte) 0xff}, DocumentsTest::task))
        .hasMessage("t:1:1: not UTF-8");
  }
}
