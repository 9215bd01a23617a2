package dev.ambit.app.dashboard;

import dev.ambit.app.login.Access;
import dev.ambit.app.login.Guard;
import dev.ambit.app.login.Role;
import dev.ambit.app.login.Turned;
import dev.ambit.app.login.Visitor;
import dev.ambit.app.pages.PageEngine;
import dev.ambit.app.pages.Tab;
import dev.ambit.app.work.NotAllowed;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import dev.ambit.wire.grant.GrantReader;
import dev.ambit.wire.grant.Revocation;
import dev.ambit.wire.grant.RevokedScope;
import dev.ambit.wire.yaml.InvalidDocument;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What people do by pages. Every deed is done as the person of the site files that they are; the
 * books decide whether that person may.
 */
public final class Acting {

  private static final int LONGEST_GRANT = 20_000;

  private final Books books;

  public Acting(Books books) {
    this.books = books;
  }

  /** Adds the deeds. */
  public void add(RoutesConfig routes) {
    routes.post("/decisions/{id}/approve", this::approveChange, Access.APPROVER);
    routes.get("/ask", context -> askPage(context, Draft.of(books.now()), ""), Access.VIEWER);
    routes.post("/ask", this::ask, Access.VIEWER);
    routes.post("/grants/{id}/approve", this::approveGrant, Access.APPROVER);
    routes.post("/grants/{id}/revoke", this::revokeGrant, Access.APPROVER);
    routes.get("/stop", this::stopPage, Access.APPROVER);
    routes.post("/stop", this::stop, Access.APPROVER);
  }

  private void approveChange(Context context) throws IOException {
    String id = context.pathParam("id");
    if (!DecisionId.isWellFormed(id)) {
      throw new Turned(404, "There is no such decision.");
    }
    DecisionId decision = new DecisionId(id);
    boolean isChange = books.decisions().find(decision).isPresent();
    doAs(
        context,
        person -> {
          if (isChange) {
            books.decisions().approve(person, decision);
          } else {
            books.runs().approve(person, decision);
          }
        });
    context.redirect("/decisions/" + id + "?done=approved");
  }

  private void ask(Context context) throws IOException {
    String text = Optional.ofNullable(context.formParam("grant")).orElse("");
    try {
      Grant grant = read(text);
      doAs(
          context,
          person -> {
            if (grant.parent().isPresent()) {
              books.grants().narrow(person, grant);
            } else {
              books.grants().request(person, grant);
            }
          });
      context.redirect("/grants/" + grant.id());
    } catch (InvalidDocument e) {
      context.status(422);
      askPage(context, text, String.valueOf(e.getMessage()));
    }
  }

  private static Grant read(String text) throws InvalidDocument {
    if (text.length() > LONGEST_GRANT) {
      throw new Turned(413, "A grant is shorter than that.");
    }
    return GrantReader.read("grant", text.getBytes(StandardCharsets.UTF_8));
  }

  private void askPage(Context context, String text, String faults) {
    context.html(
        PageEngine.draw(
            "ask",
            Map.of(
                "frame", Guard.frame(context, "Ask for a grant", Optional.of(Tab.GRANTS)),
                "text", text,
                "faults", faults)));
  }

  private void approveGrant(Context context) throws IOException {
    GrantId id = grantId(context);
    doAs(context, person -> books.grants().approve(person, id));
    context.redirect("/grants/" + id);
  }

  private void revokeGrant(Context context) throws IOException {
    GrantId id = grantId(context);
    String reason = reason(context);
    doAs(context, person -> books.grants().revoke(person, RevokedScope.of(id), reason));
    context.redirect("/grants/" + id);
  }

  private void stopPage(Context context) {
    context.html(
        PageEngine.draw(
            "stop", Map.of("frame", Guard.frame(context, "Stop agents", Optional.of(Tab.GRANTS)))));
  }

  private void stop(Context context) throws IOException {
    RevokedScope scope = scope(context);
    if (scope.kind() == RevokedScope.Kind.ALL) {
      requireAdmin(context);
    }
    String reason = reason(context);
    doAs(context, person -> books.grants().revoke(person, scope, reason));
    context.redirect("/grants");
  }

  private static void requireAdmin(Context context) {
    if (Guard.visitor(context).filter(visitor -> visitor.may(Role.ADMIN)).isEmpty()) {
      throw new Turned(403, "Everything at once is for those who run the app.");
    }
  }

  private static RevokedScope scope(Context context) {
    String value = Optional.ofNullable(context.formParam("value")).orElse("").strip();
    RevokedScope.Kind kind =
        switch (Optional.ofNullable(context.formParam("kind")).orElse("")) {
          case "agent" -> RevokedScope.Kind.AGENT;
          case "task" -> RevokedScope.Kind.TASK;
          case "owner" -> RevokedScope.Kind.OWNER;
          case "all" -> RevokedScope.Kind.ALL;
          default -> throw new Turned(400, "Say what is to be stopped.");
        };
    if (kind == RevokedScope.Kind.ALL) {
      return new RevokedScope(kind, Revocation.EVERYTHING);
    }
    if (value.isEmpty() || value.length() > 300) {
      throw new Turned(400, "Say which agent, task or owner.");
    }
    return new RevokedScope(kind, value);
  }

  private static String reason(Context context) {
    String reason = Optional.ofNullable(context.formParam("reason")).orElse("").strip();
    if (reason.isEmpty()
        || reason.length() > 300
        || reason.chars().anyMatch(Character::isISOControl)) {
      throw new Turned(400, "Say why, on one line.");
    }
    return reason;
  }

  private static GrantId grantId(Context context) {
    try {
      return new GrantId(context.pathParam("id"));
    } catch (IllegalArgumentException e) {
      throw new Turned(404, "There is no such grant.");
    }
  }

  /** Something that is done in a person's name. */
  @FunctionalInterface
  private interface Deed {
    void by(String person) throws NotAllowed, IOException;
  }

  private static void doAs(Context context, Deed deed) throws IOException {
    String person =
        Guard.visitor(context)
            .flatMap(Visitor::person)
            .orElseThrow(
                () ->
                    new Turned(
                        403, "Only people whom a site file names can do this; you are none."));
    try {
      deed.by(person);
    } catch (NotAllowed e) {
      throw new Turned(403, "Not done: " + e.getMessage() + ".");
    }
  }
}
