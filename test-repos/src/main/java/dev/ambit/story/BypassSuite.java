package dev.ambit.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tricks that must fail, as they ship with the kit: a folder for each area, in it one for each
 * trick.
 */
public final class BypassSuite {

  private static final String FOLDER = "/dev/ambit/story/bypass";

  private BypassSuite() {}

  /**
   * Every trick, by area and name.
   *
   * @throws InvalidStory if one cannot be read, or there is none
   */
  public static List<Story> bundled() {
    URI place = place();
    if (!place.getScheme().equals("jar")) {
      return Stories.grouped(Path.of(place));
    }
    try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
      return Stories.grouped(jar.getPath(FOLDER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI place() {
    try {
      URL found =
          Optional.ofNullable(BypassSuite.class.getResource(FOLDER))
              .orElseThrow(() -> new InvalidStory("bypass", "this build holds no suite"));
      return found.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
