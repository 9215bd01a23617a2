package dev.ambit.app.dashboard;

import dev.ambit.app.login.Access;
import dev.ambit.app.login.Guard;
import dev.ambit.app.login.Turned;
import dev.ambit.app.login.Visitor;
import dev.ambit.app.pages.PageEngine;
import dev.ambit.app.pages.Tab;
import dev.ambit.app.work.DecisionFilter;
import dev.ambit.app.work.DecisionView;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.scope.GrantId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages to look at. */
public final class Looking {

  private static final int LATELY = 300;

  private final Books books;
  private final Health health;

  public Looking(Books books, Health health) {
    this.books = books;
    this.health = health;
  }

  /** Adds them. */
  public void add(RoutesConfig routes) {
    routes.get("/", context -> now(context, "now"), Access.VIEWER);
    routes.get("/now/live", context -> now(context, "live"), Access.VIEWER);
    routes.get("/agents", this::agents, Access.VIEWER);
    routes.get("/grants", this::grants, Access.VIEWER);
    routes.get("/grants/{id}", this::grant, Access.VIEWER);
    routes.get("/decisions", this::decisions, Access.VIEWER);
    routes.get("/decisions/{id}", this::decision, Access.VIEWER);
    routes.get("/chains", this::chains, Access.VIEWER);
    routes.get("/chains/{id}", this::chain, Access.VIEWER);
    routes.get("/owners", this::owners, Access.VIEWER);
    routes.get("/settings", this::settings, Access.VIEWER);
  }

  private void now(Context context, String template) throws IOException {
    long atWork = books.backlog().deliveries() + books.backlog().subjects();
    NowView view = NowView.of(lately(), atWork, books.now());
    draw(context, template, "Now", Tab.NOW, Map.of("view", view));
  }

  private void agents(Context context) throws IOException {
    List<AgentRow> rows = AgentRow.of(books.readable(), books.grantRows(), lately(), books.now());
    draw(context, "agents", "Agents", Tab.AGENTS, Map.of("rows", rows));
  }

  private void grants(Context context) throws IOException {
    draw(context, "grants", "Grants", Tab.GRANTS, Map.of("rows", books.grantRows()));
  }

  private void grant(Context context) throws IOException {
    GrantRow row = grantRow(context);
    draw(
        context,
        "grant",
        "Grant " + row.id(),
        Tab.GRANTS,
        Map.of("row", row, "recent", under(row.id())));
  }

  private List<DecisionRow> under(String grant) throws IOException {
    return rows(
        books
            .decisions()
            .find(
                new DecisionFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(grant),
                    Optional.empty(),
                    Optional.empty(),
                    20)));
  }

  private void decisions(Context context) throws IOException {
    Search search = Search.of(context::queryParam);
    List<DecisionRow> found = rows(books.decisions().find(search.filter(books.now())));
    List<String> repositories =
        books.readable().stream().map(site -> site.repository().toString()).distinct().toList();
    draw(
        context,
        "decisions",
        "Decisions",
        Tab.DECISIONS,
        Map.of("rows", found, "search", search, "repositories", repositories));
  }

  private void decision(Context context) throws IOException {
    DecisionView view =
        books.decisions().find(decisionId(context)).orElseThrow(() -> missing("decision"));
    boolean waits =
        Pending.in(lately()).stream()
            .anyMatch(each -> each.decision().id().equals(view.decision().id()));
    draw(
        context,
        "decision",
        "Decision " + view.decision().id(),
        Tab.DECISIONS,
        Map.of("evidence", Evidence.of(view, books.now()), "waits", waits));
  }

  private void chains(Context context) throws IOException {
    draw(context, "chains", "Chains", Tab.CHAINS, Map.of("rows", books.grantRows()));
  }

  private void chain(Context context) throws IOException {
    GrantRow row = grantRow(context);
    Chain chain = Chain.of(books.decisions().chain(new GrantId(row.id())), books.now());
    draw(context, "chain", "Chain of " + row.id(), Tab.CHAINS, Map.of("row", row, "chain", chain));
  }

  private void owners(Context context) throws IOException {
    List<GrantRow> grants = books.grantRows();
    List<DecisionView> lately = lately();
    List<AgentRow> agents = AgentRow.of(books.readable(), grants, lately, books.now());
    String reader = Guard.visitor(context).flatMap(Visitor::person).orElse("");
    draw(
        context,
        "owners",
        "Owners",
        Tab.OWNERS,
        Map.of(
            "rows", OwnerRow.of(reader, grants, agents, rows(Pending.in(lately)), rows(lately))));
  }

  private void settings(Context context) throws IOException {
    draw(context, "health", "Health", Tab.HEALTH, Map.of("groups", health.look()));
  }

  private GrantRow grantRow(Context context) throws IOException {
    Optional<GrantId> id = grantId(context.pathParam("id"));
    if (id.isEmpty()) {
      throw missing("grant");
    }
    return books
        .grants()
        .grant(id.get())
        .map(view -> GrantRow.of(view, books.now()))
        .orElseThrow(() -> missing("grant"));
  }

  private List<DecisionView> lately() throws IOException {
    return books.decisions().find(DecisionFilter.newest(LATELY));
  }

  private List<DecisionRow> rows(List<DecisionView> views) {
    Instant now = books.now();
    return views.stream().map(view -> DecisionRow.of(view, now)).toList();
  }

  private static Optional<GrantId> grantId(String text) {
    try {
      return Optional.of(new GrantId(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static DecisionId decisionId(Context context) {
    String id = context.pathParam("id");
    if (!DecisionId.isWellFormed(id)) {
      throw missing("decision");
    }
    return new DecisionId(id);
  }

  private static Turned missing(String what) {
    return new Turned(404, "There is no such " + what + ".");
  }

  private static void draw(
      Context context, String template, String title, Tab tab, Map<String, Object> content) {
    Map<String, Object> parameters = new HashMap<>(content);
    parameters.put("frame", Guard.frame(context, title, Optional.of(tab)));
    context.html(PageEngine.draw(template, parameters));
  }
}
