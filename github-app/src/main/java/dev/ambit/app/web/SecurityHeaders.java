package dev.ambit.app.web;

import io.javalin.http.Context;
import java.util.Map;

/** Headers of every answer: nothing foreign is loaded, framed, guessed or remembered. */
final class SecurityHeaders {

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
              + " connect-src 'self'; form-action 'self' https:; base-uri 'none';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cache-Control",
          "no-store");

  private SecurityHeaders() {}

  static void set(Context context) {
    HEADERS.forEach(context::header);
  }
}
