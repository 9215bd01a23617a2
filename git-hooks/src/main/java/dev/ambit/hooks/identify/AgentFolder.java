package dev.ambit.hooks.identify;

import dev.ambit.core.identity.AgentProfiles;
import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.agents.AgentFiles;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The agents that ship with Ambit and those in a site's own folder. */
final class AgentFolder {

  private AgentFolder() {}

  /**
   * Reads them.
   *
   * @throws WrongInput if the folder cannot be read or one of its files has a mistake
   */
  static AgentProfiles profiles(Optional<Path> folder) {
    if (folder.isEmpty()) {
      return AgentFiles.shipped();
    }
    try {
      return AgentFiles.with(contents(folder.get()));
    } catch (InvalidDocument | IllegalArgumentException e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new WrongInput("the folder " + folder.get() + " cannot be read", e);
    }
  }

  private static Map<String, byte[]> contents(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    for (Path file : yamlFiles(folder)) {
      contents.put(file.toString(), Files.readAllBytes(file));
    }
    return contents;
  }

  private static List<Path> yamlFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
