package dev.ambit.hooks.keys;

import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.KeyType;
import dev.ambit.wire.crypto.keys.SigningKey;
import dev.ambit.wire.crypto.keys.UnusableKey;
import dev.ambit.wire.crypto.keys.VerifyingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The keys that a guarded repository's server signs with, one for each role, so that who may write
 * one record cannot forge another. Private halves are in {@code private}, a folder for the server's
 * account alone; public halves in {@code public}.
 */
public final class ServerKeys {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");
  private static final String AGAIN = "; run: ambit install REPO";

  private final KeyFolder folder;

  /** What a key signs. */
  public enum Role {
    /** Checkpoints of the log of grants. */
    GRANT_LOG("grant-log"),
    /** Checkpoints of the log of decisions. */
    DECISION_LOG("decision-log"),
    /** Statements about landed commits. */
    ATTESTATION("attestation");

    private final String fileName;

    Role(String fileName) {
      this.fileName = fileName;
    }

    /** The name of the key's files, without their endings. */
    public String fileName() {
      return fileName;
    }
  }

  private ServerKeys(KeyFolder folder) {
    this.folder = folder;
  }

  /** The keys of the repository whose folder {@code ambit} this is. */
  public static ServerKeys in(Path ambit) {
    return new ServerKeys(new KeyFolder(ambit.resolve("private"), ambit.resolve("public")));
  }

  public Path privateFolder() {
    return folder.folder();
  }

  public Path publicFolder() {
    return folder.publicFolder();
  }

  /** Whether either half of the role's key is there. */
  public boolean has(Role role) {
    return Files.exists(privateFolder().resolve(role.fileName() + ".pem"))
        || Files.exists(publicFolder().resolve(role.fileName() + ".pub.pem"));
  }

  /**
   * Makes a role's key; both folders exist.
   *
   * @throws IOException if there is one already: it is evidence, and never replaced
   */
  public void create(Role role) throws IOException {
    try {
      folder.create(role.fileName(), KeyType.ED25519);
    } catch (UnusableKey e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * The role's key to sign with.
   *
   * @throws IOException if it is missing, others may read it, or its halves do not belong together;
   *     then nothing may be done that needs its signature
   */
  public SigningKey signer(Role role) throws IOException {
    requireClosed();
    try {
      return folder.signer(role.fileName());
    } catch (UnusableKey e) {
      throw new IOException(unusable(role, e), e);
    }
  }

  /**
   * The public half of the role's key.
   *
   * @throws IOException if it is missing or is no public key
   */
  public VerifyingKey verifier(Role role) throws IOException {
    try {
      return folder.publicKey(role.fileName());
    } catch (UnusableKey e) {
      throw new IOException(unusable(role, e), e);
    }
  }

  private void requireClosed() throws IOException {
    try {
      if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(privateFolder()))) {
        throw new IOException(
            privateFolder() + ": others may look into it; chmod 700 " + privateFolder());
      }
    } catch (NoSuchFileException e) {
      throw new IOException(privateFolder() + ": the server's keys are missing" + AGAIN, e);
    }
  }

  private String unusable(Role role, UnusableKey cause) {
    return has(role)
        ? "the server's key " + role.fileName() + ": " + cause.getMessage()
        : "the server's key " + role.fileName() + " is missing" + AGAIN;
  }
}
