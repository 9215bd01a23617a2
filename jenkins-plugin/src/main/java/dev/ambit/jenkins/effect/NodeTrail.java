package dev.ambit.jenkins.effect;

import dev.ambit.jenkins.decision.Judges;
import dev.ambit.jenkins.event.InputText;
import hudson.model.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers on which nodes agent work ran: what it left there may reach whatever runs there next. A
 * node that is thrown away after each run never comes back under its name.
 */
final class NodeTrail {

  private NodeTrail() {}

  /**
   * Notes that a run runs on a node, once for each.
   *
   * @param restricted whether it is agent work that the policy restricts
   * @param node the node's name; Jenkins' own has none
   */
  static void on(Run<?, ?> run, boolean restricted, String node) throws IOException {
    RunNotes notes = RunNotes.on(run);
    if (!notes.node(node)) {
      return;
    }
    Path file = Judges.home().nodes().resolve(InputText.digest(node) + ".txt");
    if (restricted) {
      Files.createDirectories(Judges.home().nodes());
      Files.writeString(file, run.getFullDisplayName() + " at " + Instant.now());
    } else {
      before(file)
          .ifPresent(
              last ->
                  notes.notice("Agent work ran on " + RunNotes.named(node) + " before: " + last));
    }
  }

  private static Optional<String> before(Path file) throws IOException {
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }
}
