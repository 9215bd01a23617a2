package dev.ambit.hooks.verify;

import dev.ambit.core.provenance.check.SignedBy;
import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.crypto.keys.UnusableKey;
import dev.ambit.wire.crypto.keys.VerifyingKey;
import dev.ambit.wire.site.AgentKeys;
import dev.ambit.wire.site.Right;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteFile;
import dev.ambit.wire.site.SiteFolder;
import dev.ambit.wire.site.SiteKey;
import dev.ambit.wire.site.SitePerson;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the public keys that a verifier trusts. A folder holds {@code attestation*.pub.pem} and
 * {@code decision-log*.pub.pem} of the server, and keys of people under any other name, who are
 * trusted to grant and to approve. A site file says exactly which person may do what; the server's
 * keys lie beside it in {@code public} or {@code keys}. A single public key is the server's.
 */
final class TrustedKeyFiles {

  private static final String SERVER = "attestation";
  private static final String LEDGER = "decision-log";
  private static final String GRANTS = "grant-log";

  private TrustedKeyFiles() {}

  /**
   * Reads them.
   *
   * @throws WrongInput if there is no key of the server, or a file is no key
   */
  static TrustedKeys read(Path path) throws IOException {
    TrustedKeys keys = keys(path);
    if (keys.server().isEmpty()) {
      throw new WrongInput(
          "no key of the server in "
              + path
              + ": get attestation.pub.pem from the server's folder ambit/public");
    }
    return keys;
  }

  private static TrustedKeys keys(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return folder(path);
    }
    if (!Files.isReadable(path)) {
      throw new WrongInput("there is no " + path + ": name a folder of public keys with --keys");
    }
    String name = String.valueOf(path.getFileName());
    return SiteFolder.isPublicKey(name)
        ? new TrustedKeys(List.of(held(path)), List.of(), List.of(), List.of())
        : site(path);
  }

  private static TrustedKeys folder(Path folder) throws IOException {
    List<TrustedKeys.Held> server = new ArrayList<>();
    List<TrustedKeys.Held> ledger = new ArrayList<>();
    List<TrustedKeys.Held> people = new ArrayList<>();
    for (Path file : publicKeys(folder)) {
      String name = String.valueOf(file.getFileName());
      if (name.startsWith(SERVER)) {
        server.add(held(file));
      } else if (name.startsWith(LEDGER)) {
        ledger.add(held(file));
      } else if (!name.startsWith(GRANTS)) {
        people.add(held(file));
      }
    }
    return new TrustedKeys(server, ledger, people, people);
  }

  private static TrustedKeys site(Path file) throws IOException {
    try {
      Site site = SiteFile.read(file);
      List<TrustedKeys.Held> server = new ArrayList<>();
      List<TrustedKeys.Held> ledger = new ArrayList<>();
      for (String name : List.of("public", "keys")) {
        TrustedKeys keys = folder(file.toAbsolutePath().resolveSibling(name));
        server.addAll(keys.server());
        ledger.addAll(keys.ledger());
      }
      return new TrustedKeys(
          server, ledger, people(site, Right.GRANT), people(site, Right.APPROVE));
    } catch (InvalidDocument e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<TrustedKeys.Held> people(Site site, Right right) {
    List<TrustedKeys.Held> held = new ArrayList<>();
    for (SitePerson person : site.whoMay(right)) {
      for (SiteKey key : person.keys()) {
        if (!AgentKeys.holds(site, key.key())) {
          held.add(
              new TrustedKeys.Held(new SignedBy(key.file(), Optional.of(person.id())), key.key()));
        }
      }
    }
    return held;
  }

  private static TrustedKeys.Held held(Path file) throws IOException {
    try {
      String name = String.valueOf(file.getFileName());
      return new TrustedKeys.Held(
          new SignedBy(name, Optional.empty()), VerifyingKey.parse(name, Files.readAllBytes(file)));
    } catch (UnusableKey e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<Path> publicKeys(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> SiteFolder.isPublicKey(file.toString())).sorted().toList();
    }
  }
}
