package dev.ambit.jenkins.provenance;

import dev.ambit.core.provenance.BuildProvenance.Output;
import hudson.model.InvisibleAction;

/** Something a run says it made, by a step {@code ambitAttest}. */
public final class Attested extends InvisibleAction {

  private final String name;
  private final String sha256;

  /**
   * What was made.
   *
   * @throws IllegalArgumentException if the digest is none
   */
  public Attested(String name, String sha256) {
    Output checked = new Output(name, sha256);
    this.name = checked.name();
    this.sha256 = checked.sha256();
  }

  Output output() {
    return new Output(name, sha256);
  }
}
