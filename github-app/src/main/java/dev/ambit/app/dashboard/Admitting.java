package dev.ambit.app.dashboard;

import dev.ambit.app.login.Access;
import dev.ambit.app.login.Guard;
import dev.ambit.app.login.Turned;
import dev.ambit.app.login.Visitor;
import dev.ambit.app.pages.PageEngine;
import dev.ambit.app.pages.Tab;
import dev.ambit.app.store.Tokens;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page by which admins give machines access to the API, and take it back. */
public final class Admitting {

  private static final Logger LOG = LoggerFactory.getLogger(Admitting.class);

  private final Books books;
  private final Tokens tokens;

  public Admitting(Books books, Tokens tokens) {
    this.books = books;
    this.tokens = tokens;
  }

  /** Adds it. */
  public void add(RoutesConfig routes) {
    routes.get("/tokens", context -> draw(context, "", ""), Access.ADMIN);
    routes.post("/tokens", this::make, Access.ADMIN);
    routes.post("/tokens/revoke", this::revoke, Access.ADMIN);
  }

  private void make(Context context) throws IOException {
    Visitor by = Guard.visitor(context).orElseThrow();
    TokenForm form =
        new TokenForm(
            field(context, "name"),
            context.formParams("scope"),
            context.formParams("repository"),
            field(context, "days"));
    try {
      TokenForm.Wanted wanted = form.wanted(by, repositories());
      Tokens.Made made =
          tokens.make(
              wanted.name(),
              wanted.scopes(),
              wanted.repositories(),
              wanted.person(),
              wanted.life());
      LOG.info("{} made the token {}", by.name(), made.token().name());
      draw(context, made.secret(), "");
    } catch (IllegalArgumentException e) {
      context.status(422);
      draw(context, "", String.valueOf(e.getMessage()));
    }
  }

  private void revoke(Context context) {
    String name = field(context, "name");
    if (!tokens.revoke(name)) {
      throw new Turned(404, "There is no such token.");
    }
    LOG.info("{} took the token {} back", Guard.visitor(context).orElseThrow().name(), name);
    context.redirect("/tokens");
  }

  /** The page, with the secret of the token that was just made: it is shown this once. */
  private void draw(Context context, String secret, String fault) throws IOException {
    List<TokenRow> rows =
        tokens.all().stream().map(each -> TokenRow.of(each, books.now())).toList();
    context.html(
        PageEngine.draw(
            "tokens",
            Map.of(
                "frame", Guard.frame(context, "Tokens", Optional.of(Tab.HEALTH)),
                "rows", rows,
                "repositories", repositories(),
                "secret", secret,
                "fault", fault)));
  }

  private List<String> repositories() throws IOException {
    return books.readable().stream().map(site -> site.repository().toString()).distinct().toList();
  }

  private static String field(Context context, String name) {
    return Optional.ofNullable(context.formParam(name)).orElse("");
  }
}
