package dev.ambit.app.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Map;

/** Headers of every answer: nothing foreign is loaded, framed, guessed or remembered. */
final class SecurityHeaders {

  private static final String POLICY = "Content-Security-Policy";
  private static final String ONLY_OURS =
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
          + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

  private static final Map<String, String> HEADERS =
      Map.of(
          POLICY,
          ONLY_OURS,
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), microphone=(), geolocation=(), payment=()",
          "Cache-Control",
          "no-store");

  private SecurityHeaders() {}

  /**
   * Sets them.
   *
   * @param isSecure whether people reach the app over https, and shall never do otherwise
   */
  static void set(Context context, boolean isSecure) {
    HEADERS.forEach(context::header);
    if (isSecure) {
      context.header("Strict-Transport-Security", "max-age=31536000");
    }
  }

  /** Lets the forms of one page go to one other site. */
  static void letFormsGoTo(Context context, URI site) {
    context.header(POLICY, ONLY_OURS + " " + site);
  }
}
