package dev.ambit.wire.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.provenance.SourceSummary;
import dev.ambit.wire.record.JsonLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** SLSA's verification summary of a landed commit, as an in-toto statement. */
public final class SourceSummaryJson {

  private static final String VERIFIER = "https://ambit.dev/verifier/v1";
  private static final String SLSA = "1.2";

  private SourceSummaryJson() {}

  /** The statement, ready to be signed. */
  public static byte[] write(SourceSummary summary) {
    ArrayNode subjects = JsonLine.object().putArray("subject");
    ObjectNode subject = subjects.addObject();
    subject.put("uri", MergeProvenanceJson.uri(summary.repository()));
    subject.putObject("digest").put("gitCommit", summary.commit().hex());
    subject.putObject("annotations").putArray("sourceRefs").add(summary.ref().value());
    return Statement.write(subjects, SourceSummary.PREDICATE_TYPE, predicate(summary));
  }

  private static ObjectNode predicate(SourceSummary summary) {
    ObjectNode node = JsonLine.object();
    ObjectNode verifier = node.putObject("verifier").put("id", VERIFIER);
    verifier.putObject("version").put("ambit", summary.verifier());
    node.put("timeVerified", summary.at().toString());
    node.put("resourceUri", MergeProvenanceJson.uri(summary.repository()));
    ObjectNode policy = node.putObject("policy");
    summary.policy().ifPresent(digest -> policy.putObject("digest").put("sha256", digest));
    node.putArray("inputAttestations")
        .addObject()
        .putObject("digest")
        .put("sha256", summary.statement());
    node.put("verificationResult", summary.passed() ? "PASSED" : "FAILED");
    ArrayNode levels = node.putArray("verifiedLevels");
    summary.levels().forEach(levels::add);
    return node.put("slsaVersion", SLSA);
  }

  /**
   * Reads a signed payload, after its signature was checked.
   *
   * @throws IllegalArgumentException if it is none that Ambit writes
   */
  public static SourceSummary read(byte[] payload) {
    Statement statement = Statement.read(payload);
    JsonNode node = statement.predicate(SourceSummary.PREDICATE_TYPE);
    JsonNode subject = JsonLine.read(new String(payload, StandardCharsets.UTF_8)).at("/subject/0");
    return new SourceSummary(
        repository(JsonLine.text(node, "resourceUri")),
        new Oid(statement.subject("gitCommit")),
        new RefName(subject.at("/annotations/sourceRefs/0").asText()),
        Instant.parse(JsonLine.text(node, "timeVerified")),
        node.at("/verifier/version/ambit").asText(),
        JsonLine.optional(node.path("policy").path("digest"), "sha256"),
        JsonLine.text(node.at("/inputAttestations/0/digest"), "sha256"),
        JsonLine.text(node, "verificationResult").equals("PASSED"),
        JsonLine.each(node.path("verifiedLevels"), JsonNode::asText));
  }

  private static RepositoryId repository(String uri) {
    String prefix = "git+https://";
    int slash = uri.indexOf('/', prefix.length());
    if (!uri.startsWith(prefix) || slash < 0) {
      throw new IllegalArgumentException("a summary of something else than a repository");
    }
    return new RepositoryId(uri.substring(prefix.length(), slash), uri.substring(slash + 1));
  }
}
