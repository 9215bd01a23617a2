package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.effect.DecisionRecord;
import dev.ambit.core.effect.drift.GrantDrift;
import dev.ambit.core.effect.drift.UsedPush;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.facts.RepoPath;
import dev.ambit.wire.grant.GrantWriter;
import dev.ambit.wire.grant.GrantYaml;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** The report about a grant as JSON. */
public final class GrantDriftJson {

  private GrantDriftJson() {}

  /** One object on one line. */
  public static String line(GrantDrift drift) {
    ObjectNode node = JsonLine.object().put("type", "grant-report").put("version", 1);
    byte[] granted = GrantWriter.json(drift.trace().grant().grant());
    node.set("granted", JsonLine.read(new String(granted, StandardCharsets.UTF_8)));
    node.put("issuer", drift.trace().grant().issuer());
    texts(node.putArray("repositories"), drift.trace().repositories());
    texts(node.putArray("repositories-unseen"), drift.trace().unseen());
    node.set("used", used(drift));
    ArrayNode attempts = node.putArray("attempted");
    drift
        .attempts()
        .forEach(
            attempt ->
                attempts
                    .addObject()
                    .put("rule", attempt.rule())
                    .put("pushes", attempt.pushes())
                    .put("example", attempt.example()));
    ids(node.putArray("refused-decisions"), drift.trace().refused());
    drift.narrower().ifPresent(narrower -> node.put("narrower", GrantYaml.text(narrower)));
    drift.why().forEach(node.putArray("why-none")::add);
    return JsonLine.write(node);
  }

  private static ObjectNode used(GrantDrift drift) {
    ObjectNode node =
        JsonLine.object()
            .put("pushes", drift.used().pushes())
            .put("commits", drift.used().commits())
            .put("files", drift.used().files())
            .put("lines", drift.used().lines());
    texts(node.putArray("refs"), drift.work().refs());
    texts(
        node.putArray("operations"),
        drift.work().operations().stream().map(Operation::word).toList());
    texts(node.putArray("paths"), drift.work().paths().stream().map(RepoPath::text).toList());
    texts(node.putArray("classes"), drift.work().classes());
    texts(node.putArray("principals"), drift.work().principals());
    ids(node.putArray("decisions"), drift.trace().used().stream().map(UsedPush::decision).toList());
    return node;
  }

  private static void ids(ArrayNode array, Collection<DecisionRecord> decisions) {
    decisions.forEach(decision -> array.add(decision.id().value()));
  }

  private static void texts(ArrayNode array, Collection<?> values) {
    values.forEach(value -> array.add(value.toString()));
  }
}
