package dev.ambit.app.facts;

import dev.ambit.app.forge.Remote;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bare copy of a forge's repository without its files' contents, which are fetched as far as a
 * change needs them. Objects are never thrown away: what was judged once stays readable.
 */
public final class Mirror {

  private static final String BRANCHES = "+refs/heads/*:refs/heads/*";
  private static final String GRANTS = "refs/ambit/grants";
  private static final String NOTES = "refs/notes/ai";

  /**
   * Said for each fetch and kept in no file: other commands are to see a missing object as missing
   * and never fetch it on their own.
   */
  private static final List<String> FETCH =
      List.of(
          "-c",
          "remote.origin.promisor=true",
          "-c",
          "remote.origin.partialclonefilter=blob:none",
          "fetch",
          "--quiet",
          "--no-tags",
          "--no-write-fetch-head",
          "--no-recurse-submodules",
          "--filter=blob:none");

  private final Path folder;
  private final ReentrantLock turn;

  Mirror(Path folder, ReentrantLock turn) {
    this.folder = folder;
    this.turn = turn;
  }

  /** The git folder. */
  public Path folder() {
    return folder;
  }

  /** Work on a mirror that nobody else touches meanwhile. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Fetched mirror) throws IOException;
  }

  /**
   * Brings the mirror up to date and does some work on it.
   *
   * @param more refs to fetch beside the branches, such as a pull request's head
   */
  public <T> T fetch(Remote remote, List<RefName> more, Work<T> work) throws IOException {
    turn.lock();
    try {
      Git git = new Git(folder, environment(remote));
      prepare(git, remote.address());
      fetchRefs(git, more);
      return work.on(new Fetched(git));
    } finally {
      turn.unlock();
    }
  }

  private void prepare(Git git, URI address) throws IOException {
    Files.createDirectories(folder);
    if (!Files.exists(folder.resolve("HEAD"))) {
      git.run("init", "--quiet", "--bare");
    }
    git.run("config", "remote.origin.url", address.toString());
    git.run("config", "gc.auto", "0");
  }

  private void fetchRefs(Git git, List<RefName> more) throws IOException {
    String head = git.run("ls-remote", "--symref", "origin", "HEAD", GRANTS, NOTES);
    List<String> command = new ArrayList<>(FETCH);
    command.addAll(List.of("--prune", "origin", BRANCHES));
    // Without a plus: grants and revocations are only ever added.
    if (head.contains("\t" + GRANTS)) {
      command.add(GRANTS + ":" + GRANTS);
    }
    if (head.contains("\t" + NOTES)) {
      command.add("+" + NOTES + ":" + NOTES);
    }
    more.forEach(ref -> command.add("+" + ref + ":" + ref));
    git.run(command.toArray(String[]::new));
    defaultBranch(git, head);
  }

  private static void defaultBranch(Git git, String head) throws IOException {
    for (String line : head.lines().toList()) {
      if (line.startsWith("ref: ") && line.endsWith("\tHEAD")) {
        String ref = line.substring("ref: ".length(), line.length() - "\tHEAD".length());
        git.run("symbolic-ref", "HEAD", new RefName(ref).value());
      }
    }
  }

  private static Map<String, String> environment(Remote remote) {
    Map<String, String> variables = new TreeMap<>();
    variables.put("GIT_CONFIG_NOSYSTEM", "1");
    variables.put("GIT_CONFIG_GLOBAL", "/dev/null");
    variables.put("GIT_TERMINAL_PROMPT", "0");
    variables.put("GIT_ALLOW_PROTOCOL", String.valueOf(remote.address().getScheme()));
    Map<String, String> settings = new TreeMap<>();
    settings.put("http.followRedirects", "false");
    settings.put("core.hooksPath", "/dev/null");
    remote
        .authorization()
        .ifPresent(value -> settings.put("http.extraHeader", "Authorization: " + value));
    variables.put("GIT_CONFIG_COUNT", Integer.toString(settings.size()));
    int i = 0;
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      variables.put("GIT_CONFIG_KEY_" + i, setting.getKey());
      variables.put("GIT_CONFIG_VALUE_" + i, setting.getValue());
      i++;
    }
    return variables;
  }

  /** A mirror that is up to date. */
  public static final class Fetched {

    private final Git git;

    private Fetched(Git git) {
      this.git = git;
    }

    /** Whether the mirror has this commit; fetches it by its id if the forge still gives it out. */
    public boolean has(Oid commit) {
      if (holds(commit)) {
        return true;
      }
      try {
        fetchObjects(commit.hex() + "\n");
        return holds(commit);
      } catch (IOException e) {
        return false;
      }
    }

    private boolean holds(Oid commit) {
      try {
        git.run("cat-file", "-e", commit.hex() + "^{commit}");
        return true;
      } catch (IOException e) {
        return false;
      }
    }

    /**
     * Fetches the files' contents that judging {@code head} reads.
     *
     * @param vetted refs and commits below which nothing is judged
     */
    public void contents(Oid head, List<String> vetted) throws IOException {
      String missing = new NeededContents(git).missing(head, vetted);
      if (!missing.isEmpty()) {
        fetchObjects(missing);
      }
    }

    /**
     * Pushes a ref of Ambit's own to the forge.
     *
     * @throws IOException if the forge does not take it
     */
    public void publish(RefName ref) throws IOException {
      git.run("push", "--quiet", "origin", ref + ":" + ref);
    }

    private void fetchObjects(String ids) throws IOException {
      List<String> command = new ArrayList<>(List.of("-c", "fetch.negotiationAlgorithm=noop"));
      command.addAll(FETCH);
      command.addAll(List.of("--stdin", "origin"));
      git.feed(ids, command.toArray(String[]::new));
    }
  }
}
