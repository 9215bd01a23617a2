package dev.ambit.jenkins.effect;

import hudson.Extension;
import hudson.FilePath;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.model.listeners.SCMListener;
import hudson.scm.SCM;
import hudson.scm.SCMRevisionState;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** Asks again after each checkout, when Jenkins has written which commits came with it. */
@Extension
public final class CheckoutGate extends SCMListener {

  private static final long LARGEST = 16L << 20;

  @Override
  public void onCheckout(
      Run<?, ?> run,
      SCM scm,
      FilePath workspace,
      TaskListener listener,
      @Nullable File changelog,
      @Nullable SCMRevisionState baseline)
      throws Exception {
    String text = text(changelog);
    RunGate.pass(run, listener, reading -> reading.withMore(text));
  }

  private static String text(@Nullable File changelog) throws IOException {
    if (changelog == null || !changelog.isFile()) {
      return "";
    }
    if (changelog.length() > LARGEST) {
      throw new IOException("the changelog is larger than 16 MiB");
    }
    return new String(Files.readAllBytes(changelog.toPath()), StandardCharsets.UTF_8);
  }
}
