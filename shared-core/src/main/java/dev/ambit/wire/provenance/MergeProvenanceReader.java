package dev.ambit.wire.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.wire.record.JsonLine;
import java.time.format.DateTimeParseException;

/** Reads the statement of how a commit landed. */
public final class MergeProvenanceReader {

  private MergeProvenanceReader() {}

  /**
   * Reads a signed payload, after its signature was checked.
   *
   * @throws IllegalArgumentException if it is no statement that this version can rely on
   */
  public static MergeProvenance read(byte[] payload) {
    Statement statement = Statement.read(payload);
    JsonNode node = statement.predicate(MergeProvenance.PREDICATE_TYPE);
    try {
      return new MergeProvenance(
          new RepositoryId(
              JsonLine.text(node.path("repository"), "host"),
              JsonLine.text(node.path("repository"), "path")),
          new Oid(statement.subject("gitCommit")),
          new Oid(statement.subject("gitTree")),
          LandingJson.read(node.path("landing")),
          JsonLine.each(node.path("authorship"), AuthorshipJson::read),
          MappingJson.read(node.path("mapping")),
          JsonLine.each(node.path("decisions"), JudgementJson::read),
          JsonLine.each(node.path("grants"), ProofJson::grant),
          JsonLine.each(node.path("approvals"), ProofJson::approval),
          JsonLine.each(node.path("checks"), ProofJson::check),
          JsonLine.each(node.path("missing"), JsonNode::asText));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("a statement with a time that is none", e);
    }
  }
}
