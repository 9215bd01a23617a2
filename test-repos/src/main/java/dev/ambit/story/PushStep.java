package dev.ambit.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Somebody pushes.
 *
 * @param account the name the server knows them by
 * @param refspecs what is pushed; {@code ${REVISION}} stands for an object's id
 * @param options push options
 * @param signer whose SSH key signs the push
 * @param environment what the server's environment holds beside the account
 * @param expectation what is to follow
 */
record PushStep(
    String account,
    List<String> refspecs,
    List<String> options,
    Optional<String> signer,
    Map<String, String> environment,
    Expectation expectation)
    implements Step {

  static PushStep read(Fields fields, Expectation expectation) {
    fields.only("as", "refs", "options", "signed-by", "environment");
    return new PushStep(
        fields.text("as"),
        fields.texts("refs"),
        fields.texts("options"),
        fields.optional("signed-by"),
        fields.textEntries("environment"),
        expectation);
  }

  @Override
  public Optional<Expectation> ofPush() {
    return Optional.of(expectation);
  }

  @Override
  public void play(Stage stage, Outcome outcome) {
    String before = stage.refs();
    Map<String, String> variables = new TreeMap<>(Account.environment(stage.server(), account));
    variables.putAll(environment);
    Git.Result result = stage.work().git().attempt(variables, new byte[0], command(stage.work()));
    outcome.tell("$ git push " + refspecs + " as " + account + "\n" + result.output());
    PushReply reply = PushReply.of(result);
    outcome.decided(reply.decisionId());
    expectation.compare(reply, !stage.refs().equals(before), outcome);
  }

  private List<String> command(WorkTree work) {
    List<String> command = new ArrayList<>(signer.isEmpty() ? List.of() : signing(work));
    command.addAll(List.of("push", "--porcelain", signer.isEmpty() ? "--no-signed" : "--signed"));
    options.forEach(option -> command.addAll(List.of("--push-option", option)));
    command.add("origin");
    refspecs.forEach(refspec -> command.add(work.resolve(refspec)));
    return command;
  }

  private List<String> signing(WorkTree work) {
    try {
      return SshKeys.signingOptions(work.git(), signer.orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
