package dev.ambit.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody commits a tree past git's index, which would not take it.
 *
 * @param branch the branch; made if there is none
 * @param from where a new branch starts
 * @param of whose tree it begins with, if not the branch's own
 * @param folder the folder whose entries change; empty for the root
 * @param entries the entries put in, as the story writes them
 * @param dropped names that go
 * @param sorted whether the entries are put in git's order, or at the end
 * @param parents further parents
 * @param by author and committer
 * @param message the whole message
 */
record RawCommitStep(
    String branch,
    String from,
    Optional<String> of,
    String folder,
    List<Fields> entries,
    List<String> dropped,
    boolean sorted,
    List<String> parents,
    Signatory by,
    String message)
    implements Step {

  static RawCommitStep read(Fields fields) {
    fields.only("on", "from", "of", "in", "put", "drop", "at-the-end", "parents", "by", "message");
    return new RawCommitStep(
        fields.text("on"),
        fields.optional("from").orElse("main"),
        fields.optional("of"),
        fields.optional("in").orElse(""),
        fields.children("put"),
        fields.texts("drop"),
        !fields.flag("at-the-end"),
        fields.texts("parents"),
        fields.optional("by").map(Signatory::parse).orElse(Signatory.HUMAN),
        fields.optional("message").orElse("Change something"));
  }

  @Override
  public void play(Stage stage, Outcome outcome) {
    WorkTree work = stage.work();
    String parent = work.tipOf(branch).orElseGet(() -> work.resolve("${" + from + "}"));
    String tree = tree(work, of.orElse(parent), folder);
    List<String> command = new ArrayList<>(List.of("commit-tree", tree, "-p", parent));
    parents.forEach(other -> command.addAll(List.of("-p", work.resolve("${" + other + "}"))));
    byte[] text = message.getBytes(StandardCharsets.UTF_8);
    String commit = work.git().require(work.environment(by), text, command);
    work.git().run("update-ref", "refs/heads/" + branch, commit);
  }

  /** The tree of {@code revision} with the change in {@code path} below it. */
  private String tree(WorkTree work, String revision, String path) {
    RawTree tree = RawTree.of(work.git(), revision);
    if (path.isEmpty()) {
      return changed(work, tree.without(dropped)).write(work.git());
    }
    String[] names = path.split("/", 2);
    String below = names.length > 1 ? names[1] : "";
    String child = tree(work, work.git().run("rev-parse", revision + ":" + names[0]), below);
    return tree.without(List.of(names[0]))
        .with(List.of(new RawEntry("40000", names[0], child)))
        .write(work.git());
  }

  private RawTree changed(WorkTree work, RawTree tree) {
    List<RawEntry> more =
        entries.stream().map(fields -> RawEntry.read(fields, work::resolve)).toList();
    return sorted ? tree.with(more) : tree.thenJust(more);
  }
}
