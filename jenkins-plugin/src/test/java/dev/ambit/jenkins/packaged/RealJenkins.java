package dev.ambit.jenkins.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The Jenkins that {@code -Djenkins.war} and {@code -Djenkins.plugins} name.
 *
 * @param war its war
 * @param plugins the folder of its plugins; empty if none is named
 */
record RealJenkins(Path war, Optional<Path> plugins) {

  /** The parts of the war that the plugin is compiled against. */
  private static final List<String> PARTS =
      List.of(
          "jenkins-core-",
          "stapler-",
          "xstream-",
          "json-lib",
          "localizer-",
          "spring-security-core",
          "winstone",
          "servlet-api",
          "sezpoz",
          "symbol-annotation");

  /** The Jenkins at hand, if one is named. */
  static Optional<RealJenkins> given() {
    return path("jenkins.war").map(war -> new RealJenkins(war, path("jenkins.plugins")));
  }

  private static Optional<Path> path(String property) {
    return Optional.of(System.getProperty(property, "")).filter(p -> !p.isBlank()).map(Path::of);
  }

  /** Whether a plugin is among its plugins. */
  boolean has(String plugin) {
    return plugins.filter(folder -> Files.exists(folder.resolve(plugin + ".hpi"))).isPresent();
  }

  /** The jars in it, copied to a folder. */
  Collection<Path> jars(Path folder) throws IOException {
    List<Path> jars = new ArrayList<>(jarsIn(war, folder));
    if (plugins.isPresent()) {
      try (Stream<Path> files = Files.list(plugins.get())) {
        for (Path hpi : files.filter(file -> file.toString().endsWith("pi")).sorted().toList()) {
          jars.addAll(jarsIn(hpi, folder));
        }
      }
    }
    return jars;
  }

  private static List<Path> jarsIn(Path archive, Path folder) throws IOException {
    List<Path> jars = new ArrayList<>();
    String plugin = String.valueOf(archive.getFileName()).replaceAll("\\.[hj]pi$", "");
    try (InputStream in = Files.newInputStream(archive);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (name.endsWith(".jar")
            && (name.startsWith(plugin) || PARTS.stream().anyMatch(name::startsWith))) {
          Path jar = folder.resolve(jars.size() + "-" + plugin + "-" + name);
          Files.copy(zip, jar);
          jars.add(jar);
        }
      }
    }
    return jars;
  }
}
