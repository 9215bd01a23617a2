package dev.ambit.app.login;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookies of logins: unreadable for scripts, not sent with what other sites post, and over
 * https bound to exactly this host.
 *
 * @param isSecure whether people reach the app over https
 */
public record SessionCookie(boolean isSecure) {

  Optional<String> session(Context context) {
    return Optional.ofNullable(context.cookie(name("session")));
  }

  void setSession(Context context, String token) {
    set(context, "session", token, Sessions.LONGEST);
  }

  void dropSession(Context context) {
    set(context, "session", "", Duration.ZERO);
  }

  Optional<String> attempt(Context context) {
    return Optional.ofNullable(context.cookie(name("login")));
  }

  void setAttempt(Context context, String state) {
    set(context, "login", state, Attempts.LIFE);
  }

  void dropAttempt(Context context) {
    set(context, "login", "", Duration.ZERO);
  }

  private String name(String what) {
    return (isSecure ? "__Host-ambit-" : "ambit-") + what;
  }

  private void set(Context context, String what, String value, Duration life) {
    context.cookie(
        new Cookie(
            name(what), value, "/", (int) life.toSeconds(), isSecure, true, null, SameSite.LAX));
  }
}
