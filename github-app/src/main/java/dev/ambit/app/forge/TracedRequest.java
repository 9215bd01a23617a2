package dev.ambit.app.forge;

import dev.ambit.app.trace.Piece;

/**
 * A request to a forge as a trace tells it, by OpenTelemetry's names. Neither query nor headers: a
 * forge's tokens may stand there.
 */
public final class TracedRequest {

  private TracedRequest() {}

  /** The request that is sent. */
  public static Piece of(String method, String host, String path) {
    return Piece.asking(method)
        .with("http.request.method", method)
        .with("server.address", host)
        .with("url.path", path);
  }
}
