package dev.ambit.app.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.app.store.Token.Scope;
import dev.ambit.app.work.RunApproval;
import dev.ambit.app.work.RunBook;
import dev.ambit.app.work.RunView;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.wire.record.JsonLine;
import dev.ambit.wire.record.RunRecordJson;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What can be asked about decisions on runs of build servers. */
final class RunEndpoints {

  private final RunBook book;

  RunEndpoints(RunBook book) {
    this.book = book;
  }

  List<Endpoint> all() {
    return List.of(
        new Endpoint(HandlerType.GET, "/runs", Optional.of(Scope.READ), this::list),
        new Endpoint(HandlerType.GET, "/runs/{id}", Optional.of(Scope.READ), this::one),
        new Endpoint(
            HandlerType.POST, "/runs/{id}/approval", Optional.of(Scope.APPROVE), this::approve));
  }

  private Reply list(Asked asked) throws IOException {
    ObjectNode node = JsonLine.object();
    ArrayNode runs = node.putArray("runs");
    book.find(DecisionEndpoints.filter(asked)).stream()
        .filter(view -> asked.by().covers(view.run().repository()))
        .map(RunEndpoints::json)
        .forEach(runs::add);
    return Reply.ok(node);
  }

  private static ObjectNode json(RunView view) {
    ObjectNode node = JsonLine.object().put("source", view.source()).put("waits", view.waits());
    node.put("title", view.run().title());
    node.set("run", JsonLine.read(RunRecordJson.line(view.run())));
    return node;
  }

  private Optional<RunView> seen(Asked asked) throws IOException {
    return book.find(new DecisionId(asked.path("id")))
        .filter(view -> asked.by().covers(view.run().repository()));
  }

  private Reply one(Asked asked) throws IOException {
    Optional<RunView> view = seen(asked);
    return view.isPresent() ? Reply.ok(whole(view.get())) : missing();
  }

  private ObjectNode whole(RunView view) throws IOException {
    ObjectNode node = json(view);
    ArrayNode approvals = node.putArray("approvals");
    book.approvals(view).stream().map(RunEndpoints::approval).forEach(approvals::add);
    return node;
  }

  private static ObjectNode approval(RunApproval given) {
    return JsonLine.object()
        .put("by", given.by())
        .put("at", given.at().toString())
        .put("decision", given.decision().value());
  }

  private Reply approve(Asked asked) throws Exception {
    Optional<RunView> view = seen(asked);
    if (view.isEmpty()) {
      return missing();
    }
    book.approve(asked.person(), view.get().run().id());
    return Reply.done();
  }

  private static Reply missing() {
    return Reply.error(404, "there is no such decision about a run");
  }
}
