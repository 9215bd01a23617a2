package dev.ambit.app.demo;

import dev.ambit.app.facts.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** A real bare repository with what GitHub keeps beside it. Every method is for one thread. */
public final class SimulatedRepository {

  private String name;
  private Path bare;
  private final Map<Integer, SimulatedPull> pulls = new TreeMap<>();
  private final List<Move> moves = new ArrayList<>();
  private final Map<Long, SimulatedCheck> checks = new LinkedHashMap<>();
  private final Map<Long, SimulatedComment> comments = new LinkedHashMap<>();
  private final AtomicLong ids = new AtomicLong(1000);

  /** Somebody moved a branch. */
  record Move(String ref, String login, String commit) {}

  private SimulatedRepository(String name, Path bare) {
    this.name = name;
    this.bare = bare;
  }

  /** Makes an empty one below {@code root}. */
  public static SimulatedRepository create(Path root, String name) throws IOException {
    Path bare = root.resolve(name + ".git");
    Files.createDirectories(bare);
    SimulatedRepository made = new SimulatedRepository(name, bare);
    made.git().run("init", "--quiet", "--bare", "--initial-branch=main");
    made.git().run("config", "uploadpack.allowFilter", "true");
    made.git().run("config", "uploadpack.allowAnySHA1InWant", "true");
    return made;
  }

  public String name() {
    return name;
  }

  public Path bare() {
    return bare;
  }

  public Map<Integer, SimulatedPull> pulls() {
    return pulls;
  }

  public Map<Long, SimulatedCheck> checks() {
    return checks;
  }

  Map<Long, SimulatedComment> comments() {
    return comments;
  }

  List<Move> moves() {
    return moves;
  }

  long nextId() {
    return ids.incrementAndGet();
  }

  /** The check runs of the newest head of a pull request, oldest first. */
  public List<SimulatedCheck> checksOf(int pull) throws IOException {
    String head = head(pull);
    return checks.values().stream().filter(check -> check.commit().equals(head)).toList();
  }

  /** Where a pull request stands. */
  public String head(int pull) throws IOException {
    return tip("refs/pull/" + pull + "/head");
  }

  /** Where a ref stands. */
  public String tip(String ref) throws IOException {
    return git().run("rev-parse", "--verify", ref).strip();
  }

  /** The branches, by name. */
  List<String> branches() throws IOException {
    return git().run("for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads").lines().toList();
  }

  /** Whether statements about what landed were pushed here. */
  boolean isAttested() throws IOException {
    return !git().run("for-each-ref", "refs/ambit/attestations").isBlank();
  }

  /** Gives it another name and place below {@code root}. */
  void rename(Path root, String other) throws IOException {
    Path place = root.resolve(other + ".git");
    Files.createDirectories(place.getParent());
    Files.move(bare, place);
    bare = place;
    pulls.replaceAll(
        (number, pull) -> pull.owner().equals(owner(name)) ? pull.of(owner(other)) : pull);
    name = other;
  }

  /** Opens a pull request of a branch. */
  public SimulatedPull open(String author, String branch, String base) throws IOException {
    return open(author, branch, base, owner(name));
  }

  private static String owner(String name) {
    return name.substring(0, name.indexOf('/'));
  }

  /**
   * Opens one of a branch of {@code owner}'s fork, whose branch lies at {@code fork/<owner>/...}.
   */
  public SimulatedPull open(String author, String branch, String base, String owner)
      throws IOException {
    SimulatedPull pull = new SimulatedPull(pulls.size() + 1, author, owner, branch, base, true);
    pulls.put(pull.number(), pull);
    follow(pull);
    return pull;
  }

  /** Changes what GitHub keeps of a pull request. */
  public void change(SimulatedPull pull) {
    pulls.put(pull.number(), pull);
  }

  /**
   * Commits files on a branch and pushes that as {@code login}.
   *
   * @param from where a new branch starts
   * @param message with trailers, if any
   */
  public String push(
      String login, String branch, String from, String message, Map<String, String> files)
      throws IOException {
    String commit = commit(login, parent(branch, from), message, files);
    move(login, branch, commit);
    return commit;
  }

  /** Moves a branch, forwards or not, as {@code login}. */
  public void move(String login, String branch, String commit) throws IOException {
    git().run("update-ref", "refs/heads/" + branch, commit);
    moves.add(new Move("refs/heads/" + branch, login, commit));
    for (SimulatedPull pull : pulls.values()) {
      if (pull.branch().equals(branch)) {
        follow(pull);
      }
    }
  }

  /** Makes a merge of two commits, as GitHub's queue makes a group. */
  public String merge(String base, String head) throws IOException {
    String tree = git().run("merge-tree", "--write-tree", base, head).strip();
    return BareGit.as("GitHub", bare)
        .run("commit-tree", tree, "-p", base, "-p", head, "-m", "Merge")
        .strip();
  }

  /** Makes one commit on {@code base} of all that {@code head} brings: what squashing does. */
  public String squash(String base, String head) throws IOException {
    String tree = git().run("merge-tree", "--write-tree", base, head).strip();
    return BareGit.as("GitHub", bare).run("commit-tree", tree, "-p", base, "-m", "Squash").strip();
  }

  /** Makes the same commit with more in it: a merge that slips something in. */
  public String amended(String commit, Map<String, String> files) throws IOException {
    String more = commit("GitHub", commit, "More", files);
    List<String> command = new ArrayList<>(List.of("commit-tree", more + "^{tree}"));
    String parents = git().run("log", "-1", "--format=%P", commit).strip();
    for (String parent : parents.split(" ", -1)) {
      command.addAll(List.of("-p", parent));
    }
    command.addAll(List.of("-m", "Merge"));
    return BareGit.as("GitHub", bare).run(command.toArray(String[]::new)).strip();
  }

  /** Somebody comments on a pull request. */
  SimulatedComment say(int pull, String login, String text, Instant at) {
    SimulatedComment comment = new SimulatedComment(nextId(), pull, login, text, at, at);
    comments.put(comment.id(), comment);
    return comment;
  }

  /** Somebody changes a comment. */
  void edit(long id, String text) {
    comments.computeIfPresent(
        id,
        (same, old) ->
            new SimulatedComment(
                id, old.pull(), old.login(), text, old.at(), old.at().plusSeconds(1)));
  }

  /** What the comments say, the oldest first. */
  public List<String> said() {
    return comments.values().stream().map(SimulatedComment::text).toList();
  }

  /** Makes a commit of files on a parent; none if {@code parent} is empty. */
  public String commit(String login, String parent, String message, Map<String, String> files)
      throws IOException {
    Git git = BareGit.withIndex(login, bare, bare.resolve("index-" + ids.incrementAndGet()));
    if (!parent.isEmpty()) {
      git.run("read-tree", parent);
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      String blob = git.feed(file.getValue(), "hash-object", "-w", "--stdin").strip();
      git.run("update-index", "--add", "--cacheinfo", "100644," + blob + "," + file.getKey());
    }
    String tree = git.run("write-tree").strip();
    return parent.isEmpty()
        ? git.run("commit-tree", tree, "-m", message).strip()
        : git.run("commit-tree", tree, "-p", parent, "-m", message).strip();
  }

  private String parent(String branch, String from) throws IOException {
    String found =
        git().run("for-each-ref", "--format=%(objectname)", "refs/heads/" + branch).strip();
    return found.isEmpty() && !from.isEmpty() ? tip("refs/heads/" + from) : found;
  }

  private void follow(SimulatedPull pull) throws IOException {
    String head = tip("refs/heads/" + pull.branch());
    git().run("update-ref", "refs/pull/" + pull.number() + "/head", head);
  }

  /** Runs git in the bare repository, as nobody in particular. */
  Git git() {
    return BareGit.as("nobody", bare);
  }
}
