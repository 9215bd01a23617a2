package dev.ambit.jenkins.effect;

import hudson.Extension;
import hudson.FilePath;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.model.listeners.SCMListener;
import hudson.scm.SCM;
import hudson.scm.SCMRevisionState;
import java.io.File;
import org.jspecify.annotations.Nullable;

/**
 * Asks again after each checkout, about the commit that was checked out. What Jenkins' changelog
 * says does not count: it is empty for a first build and for commits that were built before.
 */
@Extension
public final class CheckoutGate extends SCMListener {

  @Override
  public void onCheckout(
      Run<?, ?> run,
      SCM scm,
      FilePath workspace,
      TaskListener listener,
      @Nullable File changelog,
      @Nullable SCMRevisionState baseline)
      throws Exception {
    RunGate.pass(run, listener, (readings, known) -> readings.atCheckout(run, scm, known));
  }
}
