package dev.ambit.hooks.install;

import dev.ambit.hooks.Ambit;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** This program as a jar that a hook can run. */
final class OwnJar {

  private OwnJar() {}

  /** The jar that is running; run from folders of classes, a jar that only points at them. */
  static byte[] bytes() throws IOException {
    Path running = running();
    return Files.isDirectory(running) ? pointing() : Files.readAllBytes(running);
  }

  /** Whether it is a whole jar, rather than folders of classes. */
  static boolean isWhole() throws IOException {
    return !Files.isDirectory(running());
  }

  private static Path running() throws IOException {
    try {
      return Path.of(Ambit.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("where this program runs from cannot be told", e);
    }
  }

  private static byte[] pointing() throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, Ambit.class.getName());
    main.put(Attributes.Name.CLASS_PATH, classPath());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new JarOutputStream(bytes, manifest).close();
    return bytes.toByteArray();
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toUri().toString())
        .collect(Collectors.joining(" "));
  }
}
