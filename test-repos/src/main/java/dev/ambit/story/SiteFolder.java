package dev.ambit.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/**
 * The folder that a site's operator keeps: its file, the people's keys, the grants.
 *
 * @param file the site file
 * @param keys the keys of the story's people
 */
record SiteFolder(Path file, KeyRing keys) {

  /** Writes the site file, with the public keys that it names, for an installation to take up. */
  static SiteFolder write(Path folder, KeyRing keys, Given given) throws IOException {
    SiteFolder site = new SiteFolder(folder.resolve("site.yaml"), keys);
    String policy =
        new ObjectMapper().writeValueAsString(Defaults.merge(Defaults.policy(), given.policy()));
    String server = given.server().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Files.writeString(site.file, site.fill(Defaults.siteTemplate(), server, policy));
    return site;
  }

  /** The same site where it is in force, with the grants that are given. */
  SiteFolder inForce(Path siteFile, Path sshKeys, List<MintedGrant> grants) throws IOException {
    new GrantMint(keys, sshKeys, Clock.systemUTC().instant())
        .fill(siteFile.resolveSibling("grants"), grants);
    return new SiteFolder(siteFile, keys);
  }

  /** Appends to the site file. */
  void append(String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.APPEND);
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
      return "keys/" + keys.publicKey(file.resolveSibling("keys"), person).getFileName();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
