package dev.ambit.hooks.resident;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileLock;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The socket of a gate, held by one process at a time. */
final class GateSocket implements AutoCloseable {

  /** Linux allows 107 bytes of path. */
  private static final int LONGEST = 100;

  private final RunFolder folder;
  private final FileLock lock;
  private final ServerSocketChannel channel;
  private final @Nullable Object file;

  private GateSocket(RunFolder folder, FileLock lock, ServerSocketChannel channel)
      throws IOException {
    this.folder = folder;
    this.lock = lock;
    this.channel = channel;
    this.file = fileKey(folder.socket());
  }

  /**
   * Takes the socket; one left behind by a gate that died is replaced.
   *
   * @return empty if another process holds it
   */
  static Optional<GateSocket> take(RunFolder folder, int backlog) throws IOException {
    Optional<FileLock> lock = folder.lock();
    if (lock.isEmpty()) {
      return Optional.empty();
    }
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      Files.deleteIfExists(folder.socket());
      channel.bind(address(folder.socket()), backlog);
      Files.setPosixFilePermissions(folder.socket(), PosixFilePermissions.fromString("rw-------"));
      return Optional.of(new GateSocket(folder, lock.get(), channel));
    } catch (IOException e) {
      channel.close();
      lock.get().acquiredBy().close();
      throw e;
    }
  }

  /** The account that owns the folder; this process runs as it. */
  UserPrincipal account() {
    return folder.owner();
  }

  ServerSocketChannel channel() {
    return channel;
  }

  /** Whether the file is still the one that this process made. */
  boolean isInPlace() {
    try {
      return Objects.equals(file, fileKey(folder.socket()));
    } catch (IOException e) {
      return false;
    }
  }

  /** Gives the socket up, for the next gate to take. Connections go on. */
  @Override
  public void close() throws IOException {
    if (isInPlace()) {
      Files.deleteIfExists(folder.socket());
    }
    channel.close();
    lock.acquiredBy().close();
  }

  private static @Nullable Object fileKey(Path socket) throws IOException {
    return Files.readAttributes(socket, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .fileKey();
  }

  /** A path that is too long for a socket will do relative to the folder the process runs in. */
  private static UnixDomainSocketAddress address(Path socket) throws IOException {
    if (socket.toString().length() <= LONGEST) {
      return UnixDomainSocketAddress.of(socket);
    }
    Path here = Path.of("").toRealPath();
    if (!here.equals(socket.resolveSibling("").toRealPath())) {
      throw new NoSuchFileException(socket + " is too long a path: start the gate in its folder");
    }
    return UnixDomainSocketAddress.of(String.valueOf(socket.getFileName()));
  }
}
