package dev.ambit.app.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.app.store.Token.Scope;
import dev.ambit.app.work.DecisionBook;
import dev.ambit.app.work.DecisionFilter;
import dev.ambit.app.work.DecisionView;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.scope.GrantId;
import dev.ambit.wire.provenance.ChainJson;
import dev.ambit.wire.record.DecisionJson;
import dev.ambit.wire.record.JsonLine;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** What can be asked about decisions. */
final class DecisionEndpoints {

  private static final int USUAL = 50;

  private final DecisionBook book;

  DecisionEndpoints(DecisionBook book) {
    this.book = book;
  }

  List<Endpoint> all() {
    return List.of(
        new Endpoint(HandlerType.GET, "/decisions", Optional.of(Scope.READ), this::list),
        new Endpoint(HandlerType.GET, "/decisions/{id}", Optional.of(Scope.READ), this::one),
        new Endpoint(
            HandlerType.POST,
            "/decisions/{id}/approval",
            Optional.of(Scope.APPROVE),
            this::approve),
        new Endpoint(HandlerType.GET, "/chains/{grant}", Optional.of(Scope.READ), this::chain));
  }

  private Reply list(Asked asked) throws IOException {
    ObjectNode node = JsonLine.object();
    ArrayNode decisions = node.putArray("decisions");
    book.find(filter(asked)).stream()
        .filter(view -> asked.by().covers(view.decision().repository()))
        .map(DecisionEndpoints::json)
        .forEach(decisions::add);
    return Reply.ok(node);
  }

  /** Which are asked for. */
  static DecisionFilter filter(Asked asked) {
    return new DecisionFilter(
        asked.query("word"),
        asked.query("repository"),
        asked.query("actor"),
        asked.query("grant"),
        asked.query("since").map(DecisionEndpoints::time),
        asked.query("before"),
        asked.query("limit").map(DecisionEndpoints::number).orElse(USUAL));
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("since is a time such as 2026-11-24T09:00:00Z", e);
    }
  }

  private static int number(String text) {
    if (!text.matches("[0-9]{1,4}")) {
      throw new IllegalArgumentException("limit is a number");
    }
    return Integer.parseInt(text);
  }

  private static ObjectNode json(DecisionView view) {
    ObjectNode node = JsonLine.object().put("source", view.source());
    view.subject().ifPresent(subject -> node.put("subject", subject));
    node.set("decision", JsonLine.read(DecisionJson.line(view.decision())));
    return node;
  }

  private Optional<DecisionView> seen(Asked asked) throws IOException {
    return book.find(new DecisionId(asked.path("id")))
        .filter(view -> asked.by().covers(view.decision().repository()));
  }

  private Reply one(Asked asked) throws IOException {
    return seen(asked)
        .map(view -> Reply.ok(json(view)))
        .orElseGet(() -> Reply.error(404, "there is no such decision"));
  }

  private Reply approve(Asked asked) throws Exception {
    Optional<DecisionView> view = seen(asked);
    if (view.isEmpty()) {
      return Reply.error(404, "there is no such decision");
    }
    book.approve(asked.person(), view.get().decision().id());
    return Reply.done();
  }

  private Reply chain(Asked asked) throws IOException {
    if (!asked.by().repositories().isEmpty()) {
      throw new IllegalArgumentException("a token for single repositories reads no chains");
    }
    GrantId grant = new GrantId(asked.path("grant"));
    return Reply.ok(ChainJson.line("grant " + grant, book.chain(grant)));
  }
}
