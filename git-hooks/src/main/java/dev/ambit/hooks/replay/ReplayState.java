package dev.ambit.hooks.replay;

import dev.ambit.core.effect.replay.ReplayedStep;
import dev.ambit.core.event.Oid;
import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.record.ReplayedStepJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps judged so far, a line each: an interrupted replay goes on where it stopped, and a later
 * one judges only what landed since.
 */
final class ReplayState {

  private final Path file;

  ReplayState(Path file) {
    this.file = file;
  }

  /** Forgets everything. */
  void clear() throws IOException {
    Files.deleteIfExists(file);
  }

  /** The steps by the commit that landed. A last line that was cut off is cut away. */
  Map<Oid, ReplayedStep> read() throws IOException {
    Map<Oid, ReplayedStep> steps = new HashMap<>();
    if (!Files.exists(file)) {
      return steps;
    }
    String text = Files.readString(file);
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    if (whole.length() < text.length()) {
      Files.writeString(file, whole);
    }
    whole.lines().map(this::step).forEach(step -> steps.put(step.landed(), step));
    return steps;
  }

  /** Adds steps. */
  void add(List<ReplayedStep> steps) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    StringBuilder lines = new StringBuilder();
    steps.forEach(step -> lines.append(ReplayedStepJson.line(step)).append('\n'));
    Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private ReplayedStep step(String line) {
    try {
      return ReplayedStepJson.read(line);
    } catch (IllegalArgumentException e) {
      throw new WrongInput(file + " is damaged; start over with --fresh", e);
    }
  }
}
