package dev.ambit.app.web;

import dev.ambit.app.dashboard.Acting;
import dev.ambit.app.dashboard.Admitting;
import dev.ambit.app.dashboard.Books;
import dev.ambit.app.dashboard.Health;
import dev.ambit.app.dashboard.Looking;
import dev.ambit.app.facts.Sites;
import dev.ambit.app.login.Access;
import dev.ambit.app.login.AccessLists;
import dev.ambit.app.login.Attempts;
import dev.ambit.app.login.ConsoleLink;
import dev.ambit.app.login.GitHubServer;
import dev.ambit.app.login.Guard;
import dev.ambit.app.login.IdentityServer;
import dev.ambit.app.login.LoginRoutes;
import dev.ambit.app.login.OidcServer;
import dev.ambit.app.login.People;
import dev.ambit.app.login.SessionCookie;
import dev.ambit.app.login.Sessions;
import dev.ambit.app.login.TurnedAway;
import dev.ambit.app.pages.Assets;
import dev.ambit.app.settings.LoginSettings;
import dev.ambit.app.store.Tokens;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** The pages for people, and the guard that stands before every route. */
public final class Dashboard {

  private final Books books;
  private final Health health;
  private final LoginSettings settings;
  private final Tokens tokens;
  private final Sessions sessions;
  private final Attempts attempts;
  private final ConsoleLink console;
  private final Supplier<URI> url;

  /**
   * The pages.
   *
   * @param console the link that was printed
   * @param url how people reach the app
   */
  public Dashboard(
      Books books,
      Health health,
      LoginSettings settings,
      Jdbi sql,
      ConsoleLink console,
      Supplier<URI> url) {
    this.books = books;
    this.health = health;
    this.settings = settings;
    this.tokens = new Tokens(sql, books.clock());
    this.sessions = new Sessions(sql, books.clock());
    this.attempts = new Attempts(sql, books.clock());
    this.console = console;
    this.url = url;
  }

  void add(RoutesConfig routes) {
    boolean secure = "https".equals(url.get().getScheme());
    SessionCookie cookie = new SessionCookie(secure);
    Guard guard = new Guard(sessions, cookie, this::people, url);
    routes.before(context -> SecurityHeaders.set(context, secure));
    routes.beforeMatched(guard::check);
    TurnedAway.add(routes);
    routes.get("/assets/{digest}/{name}", Assets.route(), Access.OPEN);
    new LoginRoutes(
            servers(), console, settings.stage(), sessions, attempts, cookie, this::people, url)
        .add(routes);
    new Looking(books, health).add(routes);
    new Acting(books).add(routes);
    new Admitting(books, tokens).add(routes);
  }

  private List<IdentityServer> servers() {
    List<IdentityServer> servers = new ArrayList<>();
    settings.oidc().map(OidcServer::new).ifPresent(servers::add);
    settings.github().map(GitHubServer::new).ifPresent(servers::add);
    return servers;
  }

  /** Who is who by the site files as they are now: a right that is taken away is gone at once. */
  private People people() {
    try {
      return new People(
          books.sites().reading().sites().stream().map(Sites.Placed::site).toList(),
          new AccessLists(settings.admins(), settings.viewers()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
