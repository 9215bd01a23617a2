package dev.ambit.hooks.resident;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import java.util.Set;

/**
 * The folder {@code ambit/run}: whoever can write there can answer for the gate, so it must be the
 * gate's account's alone.
 *
 * @param path the folder
 * @param owner the account
 */
record RunFolder(Path path, UserPrincipal owner) {

  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rwx------");
  private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /**
   * Makes the folder, or checks the one that is there.
   *
   * @throws IOException if it is a link, another account's, or open to others
   */
  static RunFolder at(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(path, PosixFilePermissions.asFileAttribute(PRIVATE));
    }
    PosixFileAttributes found =
        Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!found.isDirectory() || !found.permissions().equals(PRIVATE)) {
      throw new IOException(path + " is no folder of mode 0700: remove it, ambit makes it anew");
    }
    RunFolder folder = new RunFolder(path, found.owner());
    folder.requireOwn();
    return folder;
  }

  Path socket() {
    return path.resolve("gate.sock");
  }

  /** The lock that one gate holds; empty if another does. */
  Optional<FileLock> lock() throws IOException {
    FileChannel channel =
        FileChannel.open(
            path.resolve("gate.lock"),
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
            PRIVATE_FILE);
    Optional<FileLock> lock = lock(channel);
    if (lock.isEmpty()) {
      channel.close();
    }
    return lock;
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  /** A file made here belongs to the account that this process runs as. */
  private void requireOwn() throws IOException {
    Path probe = Files.createTempFile(path, "owner", "");
    try {
      if (!Files.getOwner(probe).equals(owner)) {
        throw new IOException(path + " belongs to " + owner.getName() + ", not to this account");
      }
    } finally {
      Files.delete(probe);
    }
  }
}
