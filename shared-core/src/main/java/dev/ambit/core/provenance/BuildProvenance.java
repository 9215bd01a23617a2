package dev.ambit.core.provenance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a build made from what, as the build server saw it.
 *
 * @param outputs what it made, at least one thing
 * @param pipeline the job's full name
 * @param inputs its parameters, with secret ones as digests
 * @param sources the commits it built, newest first
 * @param repository what was built, as grants name it
 * @param definition SHA-256 of the pipeline's text, in hexadecimal
 * @param node where it ran; several nodes with commas between
 * @param builder the build server's address
 * @param invocation the run's address
 * @param started when it began
 * @param finished when it ended
 * @param result how it ended, in the build server's word
 * @param judgement what it was judged by
 */
public record BuildProvenance(
    List<Output> outputs,
    String pipeline,
    Map<String, String> inputs,
    List<String> sources,
    String repository,
    Optional<String> definition,
    Optional<String> node,
    String builder,
    String invocation,
    Instant started,
    Instant finished,
    String result,
    Judgement judgement) {

  /** Something a build made: its name, and its SHA-256 in hexadecimal. */
  public record Output(String name, String sha256) {
    public Output {
      if (!sha256.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException("a SHA-256 is 64 hexadecimal digits");
      }
    }
  }

  /**
   * What a build was judged by; empty texts for what there was none of.
   *
   * @param decision the decision's id
   * @param word {@code allow}, {@code hold} or {@code deny}
   * @param actor who stood behind it, as the site knows them
   * @param grant the grant it claimed
   * @param owner who answers for the grant
   * @param causes why it started, in words
   * @param approvers the people who let it pass where it was held
   */
  public record Judgement(
      String decision,
      String word,
      String actor,
      String grant,
      String owner,
      List<String> causes,
      List<String> approvers) {
    public Judgement {
      causes = List.copyOf(causes);
      approvers = List.copyOf(approvers);
    }
  }

  public BuildProvenance {
    outputs = List.copyOf(outputs);
    inputs = Map.copyOf(inputs);
    sources = List.copyOf(sources);
    if (outputs.isEmpty()) {
      throw new IllegalArgumentException("a statement is about something");
    }
  }
}
