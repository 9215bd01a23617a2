package dev.ambit.hooks.resident;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The head that curl puts before a request. The request says itself where it ends. */
final class HttpHead {

  /** What goes before the answer to such a request. */
  static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private static final int MOST = 1 << 14;
  private static final String METHOD = "POST ";

  private HttpHead() {}

  /** Skips a head, if there is one, and says whether there was. */
  static boolean skip(BufferedInputStream in) throws IOException {
    in.mark(METHOD.length());
    String start = new String(in.readNBytes(METHOD.length()), StandardCharsets.US_ASCII);
    if (!start.equals(METHOD)) {
      in.reset();
      return false;
    }
    int last = 0;
    for (int i = 0; i < MOST; i++) {
      int each = in.read();
      last = (last << 8) | (each & 0xff);
      if (each < 0) {
        throw new InvalidRequest("the request ends in its head");
      }
      if (last == 0x0d0a0d0a) {
        return true;
      }
    }
    throw new InvalidRequest("the request's head is larger than 16 KiB");
  }
}
