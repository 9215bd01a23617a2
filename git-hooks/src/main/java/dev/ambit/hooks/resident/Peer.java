package dev.ambit.hooks.resident;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.attribute.UserPrincipal;
import jdk.net.ExtendedSocketOptions;

/** Who is at the other end of a socket, by the kernel's word. */
final class Peer {

  private Peer() {}

  /** Whether the process that connected runs as {@code account}. */
  static boolean is(UserPrincipal account, SocketChannel connection) throws IOException {
    return connection.getOption(ExtendedSocketOptions.SO_PEERCRED).user().equals(account);
  }
}
