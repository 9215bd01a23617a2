package dev.ambit.story;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Somebody makes far too much of something, by git's own fast-import, in one or more commits after
 * main.
 *
 * @param branch the branch it ends on
 * @param commits how many commits, one after the other
 * @param files how many files each of them writes
 * @param depth how many folders deep the files lie
 * @param bytes the size of each file; all one letter, so that it packs to almost nothing
 * @param message the size of each message
 * @param branches how many more branches point at the last commit, named BRANCH-1 and so on
 */
record FloodStep(
    String branch, int commits, int files, int depth, int bytes, int message, int branches)
    implements Step {

  /** How many contents the files have, by turns. */
  private static final int KINDS = 10;

  static FloodStep read(Fields fields) {
    fields.only("on", "commits", "files", "depth", "bytes", "message", "branches");
    return new FloodStep(
        fields.text("on"),
        number(fields, "commits", 1),
        number(fields, "files", 1),
        number(fields, "depth", 0),
        number(fields, "bytes", 1),
        number(fields, "message", 5),
        number(fields, "branches", 0));
  }

  @Override
  public void play(Stage stage, Outcome outcome) {
    Git git = stage.work().git();
    String start = git.run("rev-parse", "main");
    git.require(
        Map.of(), stream(start, folders(git)), List.of("fast-import", "--quiet", "--force"));
    git.require(Map.of(), refs(git), List.of("update-ref", "--stdin"));
  }

  /**
   * The folders that the commits write, one after the other and then from the first again. Made
   * whole: fast-import goes through a folder for each file of it.
   */
  private List<String> folders(Git git) {
    StringBuilder trees = new StringBuilder();
    for (int kind = 0; kind < Math.min(commits, KINDS); kind++) {
      byte[] content = ("a".repeat(bytes - 1) + kind).getBytes(StandardCharsets.US_ASCII);
      String blob = git.require(Map.of(), content, List.of("hash-object", "-w", "--stdin"));
      for (int file = 1; file <= files; file++) {
        trees.append("100644 blob ").append(blob).append("\tf").append(file).append('\n');
      }
      trees.append('\n');
    }
    byte[] input = trees.toString().getBytes(StandardCharsets.US_ASCII);
    return git.require(Map.of(), input, List.of("mktree", "--batch")).lines().toList();
  }

  private byte[] stream(String start, List<String> folders) {
    StringBuilder stream = new StringBuilder();
    for (int commit = 1; commit <= commits; commit++) {
      stream.append("commit refs/heads/").append(branch).append('\n');
      stream.append("committer Robin Example <robin@example.com> ");
      stream.append(1_768_471_200 + commit).append(" +0000\n");
      data(stream, "m".repeat(message));
      stream.append(commit == 1 ? "from " + start + "\n" : "");
      String folder = folders.get(commit % folders.size());
      stream.append("M 040000 ").append(folder).append(" docs/flood").append("/d".repeat(depth));
      stream.append('\n');
    }
    return stream.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] refs(Git git) {
    String tip = git.run("rev-parse", "refs/heads/" + branch);
    StringBuilder commands = new StringBuilder();
    for (int i = 1; i <= branches; i++) {
      commands.append("create refs/heads/" + branch + "-" + i + " " + tip + "\n");
    }
    return commands.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void data(StringBuilder stream, String text) {
    stream.append("data ").append(text.length()).append('\n').append(text).append('\n');
  }

  private static int number(Fields fields, String key, int otherwise) {
    return fields.optional(key).map(Integer::parseInt).orElse(otherwise);
  }
}
