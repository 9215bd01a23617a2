package dev.ambit.app.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** What GitHub's REST interface says of pull requests and of what is said about them. */
record PullRoutes(SimulatedJson json, Supplier<URI> url, Clock clock) {

  private static final JsonMapper MAPPER = new JsonMapper();

  void add(BiConsumer<String, SimulatedRoute> routes) {
    routes.accept("GET /pulls", this::pulls);
    routes.accept("GET /pulls/([0-9]+)", this::pull);
    routes.accept("GET /issues/comments/([0-9]+)", this::comment);
    routes.accept("GET /issues/([0-9]+)", this::issue);
    routes.accept("POST /issues/([0-9]+)/comments", this::answered);
  }

  private SimulatedAnswer pulls(SimulatedRoute.Request request) throws IOException {
    ArrayNode list = MAPPER.createArrayNode();
    for (SimulatedPull pull : request.repository().pulls().values()) {
      if (pull.open()) {
        list.add(json.pull(request.repository(), pull));
      }
    }
    return SimulatedAnswer.ok(list);
  }

  private SimulatedAnswer pull(SimulatedRoute.Request request) throws IOException {
    SimulatedPull pull = request.repository().pulls().get(request.number());
    return pull == null
        ? SimulatedAnswer.missing()
        : SimulatedAnswer.ok(json.pull(request.repository(), pull));
  }

  private SimulatedAnswer comment(SimulatedRoute.Request request) {
    SimulatedComment comment = request.repository().comments().get(request.id());
    return comment == null ? SimulatedAnswer.missing() : SimulatedAnswer.ok(json.comment(comment));
  }

  private SimulatedAnswer issue(SimulatedRoute.Request request) {
    int number = request.number();
    if (!request.repository().pulls().containsKey(number)) {
      return SimulatedAnswer.missing();
    }
    ObjectNode node = MAPPER.createObjectNode().put("id", number).put("number", number);
    node.put("url", url.get() + "/repos/" + request.repository().name() + "/issues/" + number);
    node.putObject("pull_request");
    return SimulatedAnswer.ok(node);
  }

  private SimulatedAnswer answered(SimulatedRoute.Request request) {
    String text = request.body().path("body").asText();
    SimulatedComment said =
        request.repository().say(request.number(), SimulatedApi.BOT, text, clock.instant());
    return SimulatedAnswer.created(json.comment(said));
  }
}
