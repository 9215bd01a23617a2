package dev.ambit.wire.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Subject;
import dev.ambit.core.decision.Words;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.RepoPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A finding as JSON. */
final class FindingJson {

  private static final int MOST = 100;

  private FindingJson() {}

  /** Adds the first 100 findings, the first of each rule, and how many more there are. */
  static void add(ObjectNode node, List<Finding> findings) {
    List<Finding> kept = kept(findings);
    ArrayNode array = node.putArray("findings");
    kept.stream().map(FindingJson::of).forEach(array::add);
    if (findings.size() > kept.size()) {
      node.put("findings-left-out", findings.size() - kept.size());
    }
  }

  private static List<Finding> kept(List<Finding> findings) {
    Set<String> rules = new HashSet<>();
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : findings) {
      if (rules.add(finding.rule()) || kept.size() < MOST) {
        kept.add(finding);
      }
    }
    return kept;
  }

  private static ObjectNode of(Finding finding) {
    ObjectNode node = JsonLine.object();
    node.put("rule", finding.rule());
    node.put("outcome", finding.outcome().word());
    finding.subject().ref().ifPresent(ref -> node.put("ref", Words.shown(ref.value())));
    finding.subject().commit().ifPresent(commit -> node.put("commit", commit.hex()));
    finding.subject().path().ifPresent(path -> node.put("path", Words.shown(path.text())));
    node.put("tell", finding.tell());
    node.put("next", finding.next());
    node.put("retry", finding.retry());
    return node;
  }

  /** Reads one back. What was shown escaped or cut stays so. */
  static Finding read(JsonNode node) {
    return new Finding(
        JsonLine.text(node, "rule"),
        Outcome.valueOf(JsonLine.text(node, "outcome").toUpperCase(Locale.ROOT)),
        new Subject(
            text(node, "ref").filter(RefName::isWellFormed).map(RefName::new),
            text(node, "commit").map(Oid::new),
            text(node, "path").map(RepoPath::of)),
        JsonLine.text(node, "tell"),
        JsonLine.text(node, "next"),
        node.path("retry").asBoolean());
  }

  static Optional<String> text(JsonNode node, String field) {
    return JsonLine.optional(node, field);
  }
}
