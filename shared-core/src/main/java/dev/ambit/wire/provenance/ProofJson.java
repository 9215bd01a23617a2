package dev.ambit.wire.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.provenance.ApprovalProof;
import dev.ambit.core.provenance.CheckRun;
import dev.ambit.core.provenance.GrantProof;
import dev.ambit.core.scope.GrantId;
import dev.ambit.wire.record.JsonLine;
import java.time.Instant;

/** What a landed commit stands on besides decisions, as JSON. */
final class ProofJson {

  private ProofJson() {}

  static ObjectNode of(GrantProof grant) {
    ObjectNode node = JsonLine.object();
    node.put("id", grant.id().value());
    node.putObject("digest").put("sha256", grant.digest());
    node.put("issuer", grant.issuer()).put("owner", grant.owner());
    return node.put("agent", grant.agent().value()).put("chain", grant.chain().toString());
  }

  static GrantProof grant(JsonNode node) {
    return new GrantProof(
        new GrantId(JsonLine.text(node, "id")),
        JsonLine.text(node.path("digest"), "sha256"),
        JsonLine.text(node, "issuer"),
        JsonLine.text(node, "owner"),
        new AgentId(JsonLine.text(node, "agent")));
  }

  static ObjectNode of(ApprovalProof approval) {
    ObjectNode node = JsonLine.object();
    node.put("approver", approval.approver()).put("decision", approval.decision().value());
    node.put("at", approval.at().toString());
    node.putObject("digest").put("sha256", approval.digest());
    return node;
  }

  static ApprovalProof approval(JsonNode node) {
    return new ApprovalProof(
        JsonLine.text(node, "approver"),
        new DecisionId(JsonLine.text(node, "decision")),
        Instant.parse(JsonLine.text(node, "at")),
        JsonLine.text(node.path("digest"), "sha256"));
  }

  static ObjectNode of(CheckRun check) {
    ObjectNode node = JsonLine.object();
    node.put("kind", check.kind()).put("name", check.name()).put("result", check.result());
    check.url().ifPresent(url -> node.put("url", url));
    return node;
  }

  static CheckRun check(JsonNode node) {
    return new CheckRun(
        JsonLine.text(node, "kind"),
        JsonLine.text(node, "name"),
        JsonLine.text(node, "result"),
        JsonLine.optional(node, "url"));
  }
}
