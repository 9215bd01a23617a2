package dev.ambit.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Locale;

/**
 * The folder that a site's operator keeps: its file, the people's keys, the grants.
 *
 * @param folder the folder
 * @param keys the keys of the story's people
 */
record SiteFolder(Path folder, KeyRing keys) {

  static SiteFolder write(Path folder, Given given) throws IOException {
    SiteFolder site = new SiteFolder(folder, new KeyRing(folder.resolve("keys")));
    String policy =
        new ObjectMapper().writeValueAsString(Defaults.merge(Defaults.policy(), given.policy()));
    String server = given.server().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Files.writeString(site.file(), site.fill(Defaults.siteTemplate(), server, policy));
    new GrantMint(site.keys, Clock.systemUTC().instant())
        .fill(folder.resolve("grants"), given.grants());
    return site;
  }

  Path file() {
    return folder.resolve("site.yaml");
  }

  /** Appends to the site file. */
  void append(String text) {
    try {
      Files.writeString(file(), text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String fill(String template, String server, String policy) {
    return Placeholders.fill(
        template,
        name ->
            switch (name) {
              case "server" -> server;
              case "policy" -> policy;
              default -> publicKey(name);
            });
  }

  private String publicKey(String person) {
    try {
      return folder.relativize(keys.publicKey(person)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
