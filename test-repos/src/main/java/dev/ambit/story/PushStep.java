package dev.ambit.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody pushes.
 *
 * @param account the name the server knows them by
 * @param refspecs what is pushed; {@code ${REVISION}} stands for an object's id
 * @param options push options
 * @param environment what the server's environment holds beside the account
 * @param expectation what is to follow
 */
record PushStep(
    String account,
    List<String> refspecs,
    List<String> options,
    Map<String, String> environment,
    Expectation expectation)
    implements Step {

  static PushStep read(Fields fields, Expectation expectation) {
    fields.only("as", "refs", "options", "environment");
    return new PushStep(
        fields.text("as"),
        fields.texts("refs"),
        fields.texts("options"),
        fields.textEntries("environment"),
        expectation);
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
    List<String> command = new ArrayList<>(List.of("push", "--porcelain"));
    options.forEach(option -> command.addAll(List.of("--push-option", option)));
    command.add("origin");
    refspecs.forEach(refspec -> command.add(work.resolve(refspec)));
    return command;
  }
}
