package dev.ambit.jenkins.effect;

import hudson.model.InvisibleAction;
import hudson.model.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What gathers on a run while it goes on: the text it follows, where it ran, what was refused and
 * what was noticed.
 */
public final class RunNotes extends InvisibleAction {

  private final TreeSet<String> nodes = new TreeSet<>();
  private final ArrayList<String> refused = new ArrayList<>();
  private final ArrayList<String> noticed = new ArrayList<>();
  private @Nullable String definition;

  private RunNotes() {}

  /** The notes on a run, begun if there are none. */
  static RunNotes on(Run<?, ?> run) {
    synchronized (RunNotes.class) {
      RunNotes kept = run.getAction(RunNotes.class);
      if (kept == null) {
        kept = new RunNotes();
        run.addAction(kept);
      }
      return kept;
    }
  }

  /** A node's name for people; Jenkins' own has none. */
  static String named(String node) {
    return node.isEmpty() ? "built-in" : node;
  }

  /** It ran on a node of this name; whether that is new. */
  synchronized boolean node(String name) {
    return nodes.add(named(name));
  }

  /** Something it asked for was refused, in these lines. */
  synchronized void refuse(List<String> lines) {
    refused.addAll(lines);
  }

  /** Something about it is worth knowing, in a sentence. */
  synchronized void notice(String sentence) {
    noticed.add(sentence);
  }

  /** The digest of the pipeline's text that it follows. */
  synchronized void follow(String sha256) {
    definition = sha256;
  }

  synchronized List<String> nodes() {
    return List.copyOf(nodes);
  }

  synchronized List<String> refused() {
    return List.copyOf(refused);
  }

  synchronized List<String> noticed() {
    return List.copyOf(noticed);
  }

  synchronized Optional<String> definition() {
    return Optional.ofNullable(definition);
  }
}
