package dev.ambit.app.login;

import dev.ambit.app.pages.Frame;
import dev.ambit.app.pages.PageEngine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways in, and the way out. Each login begins a session of its own. */
public final class LoginRoutes {

  private static final Logger LOG = LoggerFactory.getLogger(LoginRoutes.class);
  private static final int LONGEST_PAGE = 500;

  private final List<IdentityServer> servers;
  private final ConsoleLink console;
  private final List<String> stage;
  private final Sessions sessions;
  private final Attempts attempts;
  private final SessionCookie cookie;
  private final Supplier<People> people;
  private final Supplier<URI> url;

  /**
   * The ways in.
   *
   * @param stage the people of a demo, who get in by their name alone; empty but for a demo
   * @param people who is who by now
   * @param url how people reach the app
   */
  public LoginRoutes(
      List<IdentityServer> servers,
      ConsoleLink console,
      List<String> stage,
      Sessions sessions,
      Attempts attempts,
      SessionCookie cookie,
      Supplier<People> people,
      Supplier<URI> url) {
    this.servers = List.copyOf(servers);
    this.console = console;
    this.stage = List.copyOf(stage);
    this.sessions = sessions;
    this.attempts = attempts;
    this.cookie = cookie;
    this.people = people;
    this.url = url;
  }

  /** Adds them. */
  public void add(RoutesConfig routes) {
    routes.get("/login", this::page, Access.OPEN);
    routes.get("/login/console", this::consolePage, Access.OPEN);
    routes.post("/login/console", this::consoleUse, Access.OPEN);
    for (IdentityServer server : servers) {
      routes.get("/login/" + server.id(), context -> leave(context, server), Access.OPEN);
      routes.get("/login/" + server.id() + "/back", context -> back(context, server), Access.OPEN);
    }
    if (!stage.isEmpty()) {
      routes.post("/login/stage", this::stage, Access.OPEN);
    }
    routes.post("/logout", this::logout, Access.VIEWER);
  }

  private void page(Context context) {
    context.html(
        PageEngine.draw(
            "login",
            Map.of(
                "frame", Frame.open("Log in"),
                "servers", servers,
                "stage", stage,
                "people", parts(),
                "next", next(context.queryParam("next")))));
  }

  /** What each of the demo's people may do, in words. */
  private Map<String, String> parts() {
    Map<String, String> parts = new HashMap<>();
    stage.forEach(
        name ->
            people
                .get()
                .visitor(Claim.address(name))
                .ifPresent(visitor -> parts.put(name, visitor.role().word())));
    return parts;
  }

  private void consolePage(Context context) {
    String token = Optional.ofNullable(context.queryParam("token")).orElse("");
    context
        .status(console.fits(token) ? 200 : 403)
        .html(
            PageEngine.draw(
                "console",
                Map.of(
                    "frame",
                    Frame.open("First login"),
                    "token",
                    token,
                    "fits",
                    console.fits(token))));
  }

  private void consoleUse(Context context) {
    String token = Optional.ofNullable(context.formParam("token")).orElse("");
    if (!console.use(token)) {
      throw new Turned(403, "This link was used, or is of an earlier start. Start the app again.");
    }
    enter(context, Claim.CONSOLE, "/");
  }

  private void stage(Context context) {
    String name = Optional.ofNullable(context.formParam("who")).orElse("");
    if (!stage.contains(name)) {
      throw new Turned(403, "Nobody of that name plays here.");
    }
    enter(context, Claim.address(name), next(context.formParam("next")));
  }

  private void leave(Context context, IdentityServer server) {
    Attempt attempt = attempts.begin(next(context.queryParam("next")));
    try {
      URI door = server.door(attempt, backOf(server));
      cookie.setAttempt(context, attempt.state());
      context.redirect(door.toString());
    } catch (NotLoggedIn e) {
      throw refused(server, e);
    }
  }

  private void back(Context context, IdentityServer server) {
    String state = Optional.ofNullable(context.queryParam("state")).orElse("");
    boolean own = cookie.attempt(context).filter(each -> Secrets.same(each, state)).isPresent();
    Optional<Attempt> attempt = own ? attempts.end(state) : Optional.empty();
    cookie.dropAttempt(context);
    if (attempt.isEmpty()) {
      throw new Turned(
          403, "This login did not begin in this browser, or took too long. Try again.");
    }
    try {
      URI answer = URI.create(backOf(server) + "?" + context.queryString());
      Claim claim = server.proved(attempt.get(), backOf(server), answer);
      enter(context, claim, attempt.get().next());
    } catch (NotLoggedIn e) {
      throw refused(server, e);
    } catch (IllegalArgumentException e) {
      throw new Turned(400, "That is no answer of an identity server.");
    }
  }

  private void enter(Context context, Claim claim, String next) {
    Visitor visitor =
        people
            .get()
            .visitor(claim)
            .orElseThrow(
                () ->
                    new Turned(
                        403,
                        "Ambit knows nobody called "
                            + claim.value()
                            + ". A site file has to name you, or AMBIT_VIEWERS."));
    cookie.session(context).ifPresent(sessions::end);
    cookie.setSession(context, sessions.begin(claim));
    LOG.info("{} logged in as {}", visitor.name(), visitor.role().word());
    context.redirect(next);
  }

  private void logout(Context context) {
    cookie.session(context).ifPresent(sessions::end);
    cookie.dropSession(context);
    context.redirect("/login");
  }

  private URI backOf(IdentityServer server) {
    return URI.create(url.get() + "/login/" + server.id() + "/back");
  }

  /** A page of ours to go on to: never an address elsewhere. */
  private static String next(@Nullable String asked) {
    return Optional.ofNullable(asked)
        .filter(page -> page.length() < LONGEST_PAGE)
        .filter(page -> page.matches("/([A-Za-z0-9._~-][A-Za-z0-9._~/?&=%+-]*)?"))
        .orElse("/");
  }

  private static Turned refused(IdentityServer server, NotLoggedIn e) {
    LOG.warn("no login by {}: {}", server.id(), e.getMessage(), e.getCause());
    return new Turned(403, "You are not logged in: " + e.getMessage() + ".");
  }
}
