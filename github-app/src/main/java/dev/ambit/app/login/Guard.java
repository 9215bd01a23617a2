package dev.ambit.app.login;

import dev.ambit.app.pages.Frame;
import dev.ambit.app.pages.Tab;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Stands before every route: lets nobody in whom the route's {@link Access} does not name, and no
 * form that did not come from our own pages. A route that names nobody answers nobody.
 */
public final class Guard {

  /** The field of forms that carries the session's token. */
  public static final String CSRF = "csrf";

  private static final String VISITOR = "ambit.visitor";
  private static final String SESSION = "ambit.session";

  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Supplier<People> people;
  private final Supplier<URI> url;

  /**
   * The guard.
   *
   * @param people who is who by now
   * @param url how people reach the app
   */
  public Guard(
      Sessions sessions, SessionCookie cookie, Supplier<People> people, Supplier<URI> url) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.people = people;
    this.url = url;
  }

  /** Looks at a request before its route gets it. */
  public void check(Context context) {
    Access access = access(context);
    if (access == Access.PROVES_ITSELF) {
      return;
    }
    boolean changes = !List.of(HandlerType.GET, HandlerType.HEAD).contains(context.method());
    if (changes) {
      requireOwnPage(context);
    }
    recognise(context);
    access.role().ifPresent(role -> require(context, role, changes));
  }

  private static Access access(Context context) {
    List<Access> named =
        context.routeRoles().stream()
            .filter(Access.class::isInstance)
            .map(Access.class::cast)
            .toList();
    if (named.size() != 1) {
      throw new Turned(500, "This address is not open to anybody.");
    }
    return named.get(0);
  }

  private void recognise(Context context) {
    Optional<Session> session = cookie.session(context).flatMap(sessions::find);
    Optional<Visitor> visitor = session.flatMap(each -> people.get().visitor(each.claim()));
    if (visitor.isPresent()) {
      context.attribute(SESSION, session.orElseThrow());
      context.attribute(VISITOR, visitor.get());
    }
  }

  private static void require(Context context, Role role, boolean changes) {
    Visitor visitor =
        visitor(context).orElseThrow(() -> new Turned(401, "Log in to see this page."));
    if (changes) {
      requireToken(context);
    }
    if (!visitor.may(role)) {
      throw new Turned(
          403, "This is for those who are " + role.word() + "; you are " + visitor.role().word());
    }
  }

  /** Browsers say where a request comes from; old ones, which do not, are held by the token. */
  private void requireOwnPage(Context context) {
    String site = context.header("Sec-Fetch-Site");
    String origin = context.header("Origin");
    boolean ours = site != null ? isOurs(site) : origin == null || isOurs(origin, context);
    if (!ours) {
      throw new Turned(403, "This form did not come from one of Ambit's pages.");
    }
  }

  private static boolean isOurs(String site) {
    return site.equals("same-origin") || site.equals("none");
  }

  private boolean isOurs(String origin, Context context) {
    return origin.replaceFirst("^https?://", "").equals(context.header("Host"))
        || origin.equals(url.get().toString());
  }

  private static void requireToken(Context context) {
    String given = context.formParam(CSRF);
    if (given == null || !Secrets.same(given, session(context).orElseThrow().csrf())) {
      throw new Turned(
          403, "This form is of another session. Go back, load the page again, retry.");
    }
  }

  /** Who asks; empty for nobody that is known. */
  public static Optional<Visitor> visitor(Context context) {
    return Optional.ofNullable(context.attribute(VISITOR));
  }

  private static Optional<Session> session(Context context) {
    return Optional.ofNullable(context.attribute(SESSION));
  }

  /** The frame of a page for whoever asks. */
  public static Frame frame(Context context, String title, Optional<Tab> tab) {
    return new Frame(
        title,
        tab,
        visitor(context)
            .map(
                each ->
                    new Frame.Who(
                        each.name(),
                        each.role().word(),
                        each.person().isPresent(),
                        each.may(Role.APPROVER),
                        each.may(Role.ADMIN))),
        session(context).map(Session::csrf).orElse(""));
  }
}
