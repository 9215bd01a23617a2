package dev.ambit.hooks.bypass;

import dev.ambit.story.AmbitCommand;
import dev.ambit.story.HookUnderTest;
import dev.ambit.story.Outcome;
import dev.ambit.story.PushResult;
import dev.ambit.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Any other pre-receive hook. It cannot read Ambit's policies and grants, so only one thing is
 * asked: did what may not land stay out, and what may land get in. Who runs a hook under a limit
 * says so in its answer, by a line {@code ambit-json: {"decision":"limit"}}; then that is told too.
 *
 * @param program the hook
 */
record ForeignHook(Path program) implements HookTrial {

  @Override
  public HookUnderTest hook() {
    return this::install;
  }

  /** Approvals and revocations are words this hook does not hear. */
  @Override
  public AmbitCommand command() {
    return (directory, arguments, environment) -> new AmbitCommand.Result(0, "");
  }

  @Override
  public TrickResult judge(Story story, Outcome outcome) {
    List<PushResult> pushes = outcome.pushes();
    boolean landed = pushes.stream().anyMatch(push -> push.landed() && !push.mayLand());
    boolean strict = pushes.stream().anyMatch(push -> !push.landed() && push.mayLand());
    boolean trick = pushes.stream().anyMatch(push -> !push.mayLand());
    String happened = (landed ? "landed" : trick ? "stopped" : "let through") + limit(pushes);
    return TrickResult.of(story, pushes, happened + honest(strict, trick), !landed && !strict);
  }

  private static String limit(List<PushResult> pushes) {
    return pushes.stream().anyMatch(push -> push.decision().equals("limit")) ? " by a limit" : "";
  }

  private static String honest(boolean strict, boolean trick) {
    if (!strict) {
      return "";
    }
    return trick ? ", and an honest push refused" : " not, though honest";
  }

  private void install(Path bareRepository, Path unreadSite) throws IOException {
    Path hook = bareRepository.resolve("hooks").resolve("pre-receive");
    String quoted = "'" + program.toString().replace("'", "'\\''") + "'";
    Files.writeString(hook, "#!/bin/sh\nexec " + quoted + " \"$@\"\n");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
