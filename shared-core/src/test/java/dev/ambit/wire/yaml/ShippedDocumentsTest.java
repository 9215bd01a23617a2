package dev.ambit.wire.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ShippedDocumentsTest {

  static final List<String> FOLDERS = ShippedDocuments.FOLDERS;

  @ParameterizedTest
  @FieldSource("FOLDERS")
  void whatTheBuildKeptIsWhatTheFilesSayToTheLastColumn(String folder) {
    Map<String, Node> files = ShippedDocuments.parsed(folder);
    assertThat(files).isNotEmpty();
    assertThat(ShippedDocuments.kept(folder)).contains(files);
    assertThat(ShippedDocuments.in(folder).keySet()).containsExactlyElementsOf(files.keySet());
  }
}
