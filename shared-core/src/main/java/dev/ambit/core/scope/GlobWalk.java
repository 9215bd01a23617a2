package dev.ambit.core.scope;

import dev.ambit.core.facts.RepoPath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * A set of patterns on its way through paths. It keeps what it learnt of the folders of the last
 * path, so that paths in tree order share that work; any order gives the same answers. For one
 * thread.
 */
public final class GlobWalk {

  private final Function<RepoPath, String> reading;
  private final GlobPartRun run = new GlobPartRun();

  /** The folders of the last path, the deepest first; the root is always there. */
  private final Deque<Entered> folders = new ArrayDeque<>();

  private long asked;

  /**
   * A folder of the last path.
   *
   * @param start how all paths in it start, with the slash
   */
  private record Entered(String start, GlobFolder folder) {}

  GlobWalk(Function<RepoPath, String> reading, GlobFolder root) {
    this.reading = reading;
    folders.push(new Entered("", root));
  }

  /** The patterns that match the path, each once, in no order. */
  public List<Glob> matching(RepoPath path) {
    return matchingName(reading.apply(path));
  }

  /** As {@link #matching}, for a path that is read already. */
  List<Glob> matchingName(String name) {
    while (!name.startsWith(folders.element().start())) {
      folders.pop();
    }
    int from = folders.element().start().length();
    for (int slash = name.indexOf('/', from); slash >= 0; slash = name.indexOf('/', from)) {
      GlobFolder folder = ask().into(name.substring(from, slash), run);
      from = slash + 1;
      folders.push(new Entered(name.substring(0, from), folder));
    }
    return ask().matching(name.substring(from), run);
  }

  /** How many times a place of the patterns looked at a name or at a character. */
  long steps() {
    return asked + run.steps();
  }

  private GlobFolder ask() {
    GlobFolder folder = folders.element().folder();
    asked += folder.size();
    return folder;
  }
}
