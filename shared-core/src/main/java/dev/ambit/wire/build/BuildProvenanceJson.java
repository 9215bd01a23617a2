package dev.ambit.wire.build;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.provenance.BuildProvenance;
import dev.ambit.wire.provenance.Statement;
import dev.ambit.wire.record.JsonLine;
import java.util.TreeMap;

/** Writes the provenance of a build: an in-toto statement with SLSA's predicate, version 1. */
public final class BuildProvenanceJson {

  private static final String PREDICATE = "https://slsa.dev/provenance/v1";
  private static final String BUILD_TYPE = "https://ambit.dev/jenkins-build/v1";

  private BuildProvenanceJson() {}

  /** The statement's bytes, ready to be signed; the same value always gives the same bytes. */
  public static byte[] write(BuildProvenance build) {
    ArrayNode subjects = JsonLine.object().arrayNode();
    build.outputs().forEach(output -> subject(subjects.addObject(), output));
    ObjectNode predicate = JsonLine.object();
    definition(predicate.putObject("buildDefinition"), build);
    details(predicate.putObject("runDetails"), build);
    return Statement.write(subjects, PREDICATE, predicate);
  }

  private static void subject(ObjectNode node, BuildProvenance.Output output) {
    node.put("name", output.name()).putObject("digest").put("sha256", output.sha256());
  }

  private static void definition(ObjectNode node, BuildProvenance build) {
    node.put("buildType", BUILD_TYPE);
    ObjectNode external = node.putObject("externalParameters");
    external.put("job", build.pipeline()).put("repository", build.repository());
    ObjectNode inputs = external.putObject("parameters");
    new TreeMap<>(build.inputs()).forEach(inputs::put);
    build.definition().ifPresent(sha256 -> external.put("pipelineSha256", sha256));
    ObjectNode internal = node.putObject("internalParameters");
    build.node().ifPresent(name -> internal.put("node", name));
    judgement(internal.putObject("ambit"), build.judgement());
    ArrayNode sources = node.putArray("resolvedDependencies");
    for (String commit : build.sources()) {
      sources
          .addObject()
          .put("uri", "git+https://" + build.repository())
          .putObject("digest")
          .put("gitCommit", commit);
    }
  }

  private static void judgement(ObjectNode node, BuildProvenance.Judgement judgement) {
    node.put("decision", judgement.decision()).put("word", judgement.word());
    node.put("actor", judgement.actor());
    node.put("grant", judgement.grant()).put("owner", judgement.owner());
    ArrayNode causes = node.putArray("causes");
    judgement.causes().forEach(causes::add);
    ArrayNode approvers = node.putArray("approvers");
    judgement.approvers().forEach(approvers::add);
  }

  private static void details(ObjectNode node, BuildProvenance build) {
    node.putObject("builder").put("id", build.builder());
    ObjectNode metadata = node.putObject("metadata");
    metadata.put("invocationId", build.invocation());
    metadata.put("startedOn", build.started().toString());
    metadata.put("finishedOn", build.finished().toString());
    metadata.put("ambit_result", build.result());
  }
}
