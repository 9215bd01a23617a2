package dev.ambit.wire.yaml;

import dev.ambit.wire.PolicyData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents that ship with Ambit. The build parses them once and keeps the nodes, because a
 * hook's process would spend most of its time on parsing them; without those the YAML is read.
 */
public final class ShippedDocuments {

  /** The folders that are kept parsed. */
  static final List<String> FOLDERS = List.of("agents", "classes", "profiles", "rules");

  private static final String SUFFIX = ".nodes";

  private ShippedDocuments() {}

  /** Keeps the parsed documents in a folder of classes: {@code ShippedDocuments FOLDER}. */
  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[0]).resolve(PolicyData.ROOT);
    Files.createDirectories(target);
    for (String folder : FOLDERS) {
      Files.write(target.resolve(folder + SUFFIX), NodeWriter.write(parsed(folder)));
    }
  }

  /**
   * The documents of a folder, by names such as {@code agents/aider.yaml}, in the order of names.
   *
   * @throws IllegalStateException if one is no YAML; then this build is broken
   */
  public static Map<String, Node> in(String folder) {
    return kept(folder).orElseGet(() -> parsed(folder));
  }

  /** Those that the build kept, if it did. */
  static Optional<Map<String, Node>> kept(String folder) {
    return PolicyData.resource(folder + SUFFIX).map(NodeBytes::read);
  }

  /** Those in the YAML files. */
  static Map<String, Node> parsed(String folder) {
    Map<String, Node> documents = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : PolicyData.folder(folder).entrySet()) {
      String name = folder + "/" + file.getKey();
      try {
        documents.put(name, YamlReader.read(name, file.getValue()));
      } catch (InvalidDocument e) {
        throw new IllegalStateException("this build ships a broken document", e);
      }
    }
    return documents;
  }
}
