package dev.ambit.app.ops;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;

/**
 * Where events are sent. Only the operator names it. It is asked for its addresses each time: one
 * that leads to this machine or into the private network is refused, unless the operator said that
 * the receiver is there.
 *
 * @param url where
 * @param inside whether it may be on this machine or in the private network
 */
public record Destination(URI url, boolean inside) {

  private static final int UNIQUE_LOCAL = 0xfc;
  private static final int SEVEN_BITS = 0xfe;

  public Destination {
    boolean encrypted = "https".equals(url.getScheme());
    boolean plain = "http".equals(url.getScheme()) && inside;
    if (url.getHost() == null || url.getUserInfo() != null || !(encrypted || plain)) {
      throw new IllegalArgumentException(
          "events are sent to https://HOST/..., without an account in the address");
    }
  }

  /** Refuses if it leads where it may not. */
  void requireAllowed() throws IOException {
    if (inside) {
      return;
    }
    for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
      if (isInside(address)) {
        throw new IOException(
            url.getHost() + " leads to " + address.getHostAddress() + ", which is not outside");
      }
    }
  }

  static boolean isInside(InetAddress address) {
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isUniqueLocal(address)
        || isShared(address.getAddress());
  }

  private static boolean isUniqueLocal(InetAddress address) {
    return address instanceof Inet6Address
        && (address.getAddress()[0] & SEVEN_BITS) == UNIQUE_LOCAL;
  }

  /** 100.64.0.0/10 and 0.0.0.0/8, which no method of the JDK knows. */
  private static boolean isShared(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return bytes.length == 4 && (first == 0 || (first == 100 && (second & 0xc0) == 64));
  }
}
