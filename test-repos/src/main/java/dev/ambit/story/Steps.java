package dev.ambit.story;

/** Reads the steps of a story. */
final class Steps {

  private Steps() {}

  static Step read(Fields step) {
    step.only(
        "commit",
        "tag",
        "raw-commit",
        "object",
        "push",
        "send",
        "then",
        "approve",
        "revoke",
        "append-to-site",
        "configure",
        "server-files",
        "flood");
    if (step.has("commit")) {
      return CommitStep.read(step.child("commit"));
    }
    if (step.has("raw-commit")) {
      return RawCommitStep.read(step.child("raw-commit"));
    }
    if (step.has("tag")) {
      return TagStep.read(step.child("tag"));
    }
    if (step.has("object")) {
      return ObjectStep.read(step.child("object"));
    }
    if (step.has("push")) {
      return PushStep.read(step.child("push"), Expectation.read(step.child("then")));
    }
    if (step.has("send")) {
      return SendStep.read(step.child("send"), Expectation.read(step.child("then")));
    }
    if (step.has("flood")) {
      return FloodStep.read(step.child("flood"));
    }
    return command(step);
  }

  private static Step command(Fields step) {
    if (step.has("approve")) {
      return CommandStep.approve(step.text("approve"), step.child("then"));
    }
    if (step.has("revoke")) {
      return CommandStep.revoke(step.text("revoke"));
    }
    if (step.has("configure")) {
      return new ConfigurationStep(step.textEntries("configure"));
    }
    if (step.has("server-files")) {
      return new ServerFileStep(step.textEntries("server-files"));
    }
    return new SiteStep(step.text("append-to-site"));
  }
}
