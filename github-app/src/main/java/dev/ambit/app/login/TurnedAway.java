package dev.ambit.app.login;

import dev.ambit.app.pages.PageEngine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is answered instead of a page: a way to log in, or a page that says what is wrong. */
public final class TurnedAway {

  private TurnedAway() {}

  /** Adds it to all routes. */
  public static void add(RoutesConfig routes) {
    routes.exception(
        Turned.class, (turned, context) -> answer(context, turned.status(), turned.getMessage()));
    routes.error(
        404,
        context -> {
          if (wantsPage(context)
              && Optional.ofNullable(context.result()).orElse("").length() < 80) {
            problem(context, 404, "There is nothing at this address.");
          }
        });
  }

  private static void answer(Context context, int status, @Nullable String why) {
    String words = Optional.ofNullable(why).orElse("");
    if (status == 401 && context.header("HX-Request") != null) {
      context.status(status).header("HX-Redirect", "/login").result(words + "\n");
    } else if (status == 401 && HandlerType.GET.equals(context.method()) && wantsPage(context)) {
      context.redirect("/login?next=" + URLEncoder.encode(asked(context), StandardCharsets.UTF_8));
    } else if (wantsPage(context)) {
      problem(context, status, words);
    } else {
      context.status(status).contentType("text/plain").result(words + "\n");
    }
  }

  private static String asked(Context context) {
    String query = context.queryString();
    return context.path() + (query == null || query.isEmpty() ? "" : "?" + query);
  }

  private static void problem(Context context, int status, String words) {
    context
        .status(status)
        .html(
            PageEngine.draw(
                "problem",
                Map.of(
                    "frame",
                    Guard.frame(context, title(status), Optional.empty()),
                    "words",
                    words)));
  }

  private static String title(int status) {
    return switch (status) {
      case 401 -> "Not logged in";
      case 403 -> "Not for you";
      case 404 -> "Not found";
      case 400, 422 -> "Not understood";
      default -> "Not done";
    };
  }

  private static boolean wantsPage(Context context) {
    return Optional.ofNullable(context.header("Accept")).orElse("").contains("text/html");
  }
}
