package dev.ambit.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The data that ships with Ambit: the folders of the {@code policies} module, read from the class
 * path, whether that is a folder or a jar.
 */
public final class PolicyData {

  /** Where the data is on the class path. */
  public static final String ROOT = "dev/ambit/policies/";

  private PolicyData() {}

  /**
   * Every file of a folder, by file name, in order.
   *
   * @param folder such as {@code agents}
   * @throws UncheckedIOException if the data cannot be read; then this build is broken
   */
  public static Map<String, byte[]> folder(String folder) {
    ClassLoader loader = PolicyData.class.getClassLoader();
    URL url = loader.getResource(ROOT + folder);
    if (url == null) {
      throw new IllegalStateException("no policy data on the class path: " + ROOT + folder);
    }
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : names(url, folder)) {
      files.put(name, file(folder, name));
    }
    return files;
  }

  /** One file of a folder. */
  public static byte[] file(String folder, String name) {
    String path = folder + "/" + name;
    return resource(path)
        .orElseThrow(() -> new IllegalStateException("no policy data on the class path: " + path));
  }

  /** A file by its path within the data, if it is there. */
  public static Optional<byte[]> resource(String path) {
    try (InputStream in = PolicyData.class.getClassLoader().getResourceAsStream(ROOT + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(URL url, String folder) {
    try {
      return url.getProtocol().equals("jar") ? inJar(url, folder) : inFolder(url);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> inFolder(URL url) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(URI.create(url.toString())))) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private static List<String> inJar(URL url, String folder) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    String prefix = ROOT + folder + "/";
    try (var jar = ((JarURLConnection) connection).getJarFile()) {
      return jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(prefix) && name.length() > prefix.length())
          .map(name -> name.substring(prefix.length()))
          .sorted()
          .toList();
    }
  }
}
