package dev.ambit.wire.crypto.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of keys: {@code NAME.pem} is private and for its owner alone, {@code NAME.pub.pem} is
 * public.
 *
 * @param folder where the private halves are
 * @param publicFolder where the public halves are, often the same
 */
public record KeyFolder(Path folder, Path publicFolder) {

  private static final String PRIVATE = ".pem";
  private static final String EXISTS = " exists already; choose another name";
  private static final String PUBLIC = ".pub.pem";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final FileAttribute<?> OWNER_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /** A folder with both halves of its keys. */
  public KeyFolder(Path folder) {
    this(folder, folder);
  }

  /**
   * A public key of the folder.
   *
   * @param name its name
   * @param key the key
   */
  public record Named(String name, VerifyingKey key) {}

  /**
   * Makes a key and keeps it.
   *
   * @throws UnusableKey if there is one of that name, or the name is not a plain one
   */
  public VerifyingKey create(String name, KeyType type) throws IOException, UnusableKey {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}")) {
      throw new UnusableKey(
          "'" + name + "' is no name for a key: use 1 to 64 letters, digits, dashes, underscores");
    }
    Files.createDirectories(folder, OWNER_FOLDER);
    Files.createDirectories(publicFolder);
    requireAbsent(publicFolder.resolve(name + PUBLIC));
    SigningKey key = SigningKey.generate(type);
    try {
      write(folder.resolve(name + PRIVATE), Pem.PRIVATE.encode(key.encoded()), "rw-------");
      write(
          publicFolder.resolve(name + PUBLIC),
          Pem.PUBLIC.encode(key.publicKey().key().getEncoded()),
          "rw-r--r--");
    } catch (FileAlreadyExistsException e) {
      throw new UnusableKey(e.getFile() + EXISTS, e);
    }
    return key.publicKey();
  }

  /**
   * The key to sign with.
   *
   * @throws UnusableKey if it is missing, others may read it, or its halves do not belong together
   */
  public SigningKey signer(String name) throws IOException, UnusableKey {
    Path file = folder.resolve(name + PRIVATE);
    requireOwnerOnly(file);
    VerifyingKey publicKey = publicKey(name);
    byte[] der = Pem.PRIVATE.decode(file.toString(), Files.readString(file));
    try {
      KeyFactory factory = KeyFactory.getInstance(publicKey.type().keyAlgorithm());
      SigningKey key =
          new SigningKey(factory.generatePrivate(new PKCS8EncodedKeySpec(der)), publicKey);
      requirePair(file, key);
      return key;
    } catch (GeneralSecurityException e) {
      throw new UnusableKey(file + ": not a private key of its public key's type", e);
    }
  }

  /**
   * The public half of a key.
   *
   * @throws UnusableKey if it is missing or is no public key
   */
  public VerifyingKey publicKey(String name) throws IOException, UnusableKey {
    return publicKey(publicFolder.resolve(name + PUBLIC));
  }

  /** Every public key, by name. */
  public List<Named> list() throws IOException, UnusableKey {
    if (!Files.isDirectory(publicFolder)) {
      return List.of();
    }
    List<Named> keys = new ArrayList<>();
    for (Path file : publicFiles()) {
      String fileName = String.valueOf(file.getFileName());
      String name = fileName.substring(0, fileName.length() - PUBLIC.length());
      keys.add(new Named(name, publicKey(file)));
    }
    return keys;
  }

  private List<Path> publicFiles() throws IOException {
    try (Stream<Path> files = Files.list(publicFolder)) {
      return files.filter(file -> file.toString().endsWith(PUBLIC)).sorted().toList();
    }
  }

  private static VerifyingKey publicKey(Path file) throws IOException, UnusableKey {
    try {
      return VerifyingKey.parse(file.toString(), Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new UnusableKey(file + ": no such key; see 'ambit keys list'", e);
    }
  }

  private static void requireAbsent(Path file) throws UnusableKey {
    if (Files.exists(file)) {
      throw new UnusableKey(file + EXISTS);
    }
  }

  private static void requireOwnerOnly(Path file) throws IOException, UnusableKey {
    try {
      if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
        throw new UnusableKey(file + ": others may read this private key; chmod 600 " + file);
      }
    } catch (NoSuchFileException e) {
      throw new UnusableKey(file + ": no such key; make it with 'ambit keys new'", e);
    }
  }

  private static void requirePair(Path file, SigningKey key) throws UnusableKey {
    byte[] probe = "ambit".getBytes(StandardCharsets.US_ASCII);
    if (!key.publicKey().verifies(probe, key.sign(probe))) {
      throw new UnusableKey(file + ": does not belong to the public key beside it");
    }
  }

  private static void write(Path file, String text, String permissions) throws IOException {
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    Files.createFile(file, mode);
    Files.writeString(file, text, StandardOpenOption.WRITE);
  }
}
