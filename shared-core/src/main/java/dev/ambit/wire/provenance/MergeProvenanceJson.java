package dev.ambit.wire.provenance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.wire.record.JsonLine;

/** Writes the statement of how a commit landed. The same provenance always gives the same bytes. */
public final class MergeProvenanceJson {

  private MergeProvenanceJson() {}

  /** The statement, ready to be signed. */
  public static byte[] write(MergeProvenance provenance) {
    ArrayNode subjects = JsonLine.object().putArray("subject");
    subject(subjects, "commit", "gitCommit", provenance.commit())
        .put("uri", uri(provenance.repository()));
    subject(subjects, "tree", "gitTree", provenance.tree());
    return Statement.write(subjects, MergeProvenance.PREDICATE_TYPE, predicate(provenance));
  }

  static String uri(RepositoryId repository) {
    return "git+https://" + repository;
  }

  private static ObjectNode subject(ArrayNode subjects, String name, String algorithm, Oid id) {
    ObjectNode subject = subjects.addObject().put("name", name);
    subject.putObject("digest").put(algorithm, id.hex());
    return subject;
  }

  private static ObjectNode predicate(MergeProvenance provenance) {
    ObjectNode node = JsonLine.object();
    node.putObject("repository")
        .put("host", provenance.repository().host())
        .put("path", provenance.repository().path());
    node.set("landing", LandingJson.of(provenance.landing()));
    ArrayNode authorship = node.putArray("authorship");
    provenance.authorship().stream().map(AuthorshipJson::of).forEach(authorship::add);
    node.set("mapping", MappingJson.of(provenance.mapping()));
    ArrayNode decisions = node.putArray("decisions");
    provenance.judgements().stream().map(JudgementJson::of).forEach(decisions::add);
    ArrayNode grants = node.putArray("grants");
    provenance.grants().stream().map(ProofJson::of).forEach(grants::add);
    ArrayNode approvals = node.putArray("approvals");
    provenance.approvals().stream().map(ProofJson::of).forEach(approvals::add);
    ArrayNode checks = node.putArray("checks");
    provenance.checks().stream().map(ProofJson::of).forEach(checks::add);
    ArrayNode missing = node.putArray("missing");
    provenance.missing().forEach(missing::add);
    return node;
  }
}
