package dev.ambit.app.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** What GitHub's REST interface does with check runs. */
record CheckRoutes(SimulatedJson json) {

  private static final JsonMapper MAPPER = new JsonMapper();

  void add(BiConsumer<String, SimulatedRoute> routes) {
    routes.accept("GET /commits/([0-9a-f]{40})/check-runs", this::checks);
    routes.accept("POST /check-runs", this::check);
    routes.accept("PATCH /check-runs/([0-9]+)", this::more);
  }

  private SimulatedAnswer checks(SimulatedRoute.Request request) {
    ArrayNode list = MAPPER.createArrayNode();
    request.repository().checks().values().stream()
        .filter(check -> check.commit().equals(request.what()))
        .forEach(check -> list.add(json.check(check)));
    ObjectNode node = MAPPER.createObjectNode().put("total_count", list.size());
    node.set("check_runs", list);
    return SimulatedAnswer.ok(node);
  }

  private SimulatedAnswer check(SimulatedRoute.Request request) {
    long id = request.repository().nextId();
    ObjectNode body = request.body();
    SimulatedCheck check =
        new SimulatedCheck(
            id,
            body.path("head_sha").asText(),
            body,
            List.of(body.at("/output/annotations").size()));
    request.repository().checks().put(id, check);
    return SimulatedAnswer.created(json.check(check));
  }

  /** Further annotations of a check run. */
  private SimulatedAnswer more(SimulatedRoute.Request request) {
    SimulatedCheck old = request.repository().checks().get(request.id());
    if (old == null) {
      return SimulatedAnswer.missing();
    }
    List<Integer> annotations = new ArrayList<>(old.annotations());
    annotations.add(request.body().at("/output/annotations").size());
    SimulatedCheck check = new SimulatedCheck(old.id(), old.commit(), old.body(), annotations);
    request.repository().checks().put(old.id(), check);
    return SimulatedAnswer.ok(json.check(check));
  }
}
