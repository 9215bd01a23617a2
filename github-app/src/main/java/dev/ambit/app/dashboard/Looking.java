package dev.ambit.app.dashboard;

import dev.ambit.app.login.Access;
import dev.ambit.app.login.Guard;
import dev.ambit.app.login.Turned;
import dev.ambit.app.login.Visitor;
import dev.ambit.app.pages.PageEngine;
import dev.ambit.app.pages.Tab;
import dev.ambit.app.work.DecisionFilter;
import dev.ambit.app.work.DecisionView;
import dev.ambit.app.work.RunView;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.scope.GrantId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages to look at. */
public final class Looking {

  private static final int LATELY = 300;
  private static final int UNDER_A_GRANT = 20;

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
    List<AgentRow> rows = AgentRow.of(books.readable(), books.grantRows(), lately());
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
    DecisionFilter filter =
        new DecisionFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(grant),
            Optional.empty(),
            Optional.empty(),
            UNDER_A_GRANT);
    return books.rows(filter, Kinds.ALL).stream().limit(UNDER_A_GRANT).toList();
  }

  private void decisions(Context context) throws IOException {
    Search search = Search.of(context::queryParam);
    List<DecisionRow> found =
        books.rows(search.filter(books.now()), search.kinds()).stream().limit(Search.PAGE).toList();
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
    DecisionId id = decisionId(context);
    Evidence evidence = evidence(id);
    boolean waits = Pending.in(lately()).stream().anyMatch(row -> row.id().equals(id.value()));
    draw(
        context,
        "decision",
        "Decision " + id,
        Tab.DECISIONS,
        Map.of("evidence", evidence, "waits", waits));
  }

  private Evidence evidence(DecisionId id) throws IOException {
    Optional<DecisionView> change = books.decisions().find(id);
    if (change.isPresent()) {
      return Evidence.of(change.get(), books.now());
    }
    RunView run = books.runs().find(id).orElseThrow(() -> missing("decision"));
    return RunEvidence.of(run, books.runs().approvals(run), books.now());
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
    List<DecisionRow> lately = lately();
    List<AgentRow> agents = AgentRow.of(books.readable(), grants, lately);
    String reader = Guard.visitor(context).flatMap(Visitor::person).orElse("");
    draw(
        context,
        "owners",
        "Owners",
        Tab.OWNERS,
        Map.of("rows", OwnerRow.of(reader, grants, agents, Pending.in(lately), lately)));
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

  private List<DecisionRow> lately() throws IOException {
    return books.rows(DecisionFilter.newest(LATELY), Kinds.ALL);
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
