package dev.ambit.app.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** What GitHub's REST interface says of branches. */
record BranchRoutes(SimulatedJson json) {

  private static final JsonMapper MAPPER = new JsonMapper();

  void add(BiConsumer<String, SimulatedRoute> routes) {
    routes.accept("GET /activity", this::activity);
    routes.accept("GET /git/ref/heads/(.+)", this::ref);
    routes.accept("GET /compare/([0-9a-f]{40})\\.\\.\\.(.+)", this::compare);
  }

  private SimulatedAnswer activity(SimulatedRoute.Request request) {
    ArrayNode list = MAPPER.createArrayNode();
    String asked = URLDecoder.decode(request.query(), StandardCharsets.UTF_8);
    for (SimulatedRepository.Move move : request.repository().moves()) {
      if (asked.endsWith("ref=" + move.ref())) {
        ObjectNode node = list.addObject();
        node.put("ref", move.ref()).put("activity_type", "push").put("after", move.commit());
        node.set("actor", json.user(move.login()));
      }
    }
    return SimulatedAnswer.ok(list);
  }

  private SimulatedAnswer ref(SimulatedRoute.Request request) throws IOException {
    String ref = "refs/heads/" + request.what();
    String tip =
        request.repository().git().run("for-each-ref", "--format=%(objectname)", ref).strip();
    if (tip.isEmpty()) {
      return SimulatedAnswer.missing();
    }
    ObjectNode node = MAPPER.createObjectNode().put("ref", ref);
    node.putObject("object").put("type", "commit").put("sha", tip);
    return SimulatedAnswer.ok(node);
  }

  private SimulatedAnswer compare(SimulatedRoute.Request request) throws IOException {
    SimulatedRepository repository = request.repository();
    String commit = request.what();
    String tip = repository.tip("refs/heads/" + request.parts().group(3));
    String base = repository.git().run("merge-base", commit, tip).strip();
    return SimulatedAnswer.ok(MAPPER.createObjectNode().put("status", status(commit, tip, base)));
  }

  private static String status(String commit, String tip, String base) {
    if (tip.equals(commit)) {
      return "identical";
    }
    if (base.equals(commit)) {
      return "ahead";
    }
    return base.equals(tip) ? "behind" : "diverged";
  }
}
