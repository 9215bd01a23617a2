package dev.ambit.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody commits.
 *
 * @param branch the branch; made if there is none
 * @param from where a new branch starts; {@code nothing} for an unrelated history
 * @param merge branches merged in
 * @param files what is written
 * @param moved what is renamed, from old to new path
 * @param deleted what goes
 * @param by author and committer
 * @param message the whole message
 * @param signer whose SSH key signs it
 */
record CommitStep(
    String branch,
    String from,
    List<String> merge,
    Map<String, FileContent> files,
    Map<String, String> moved,
    List<String> deleted,
    Signatory by,
    String message,
    Optional<String> signer)
    implements Step {

  static CommitStep read(Fields fields) {
    fields.only("on", "from", "merge", "files", "move", "delete", "by", "message", "signed-by");
    return new CommitStep(
        fields.text("on"),
        fields.optional("from").orElse("main"),
        fields.texts("merge"),
        FileContent.readAll(fields.entries("files")),
        fields.textEntries("move"),
        fields.texts("delete"),
        fields.optional("by").map(Signatory::parse).orElse(Signatory.HUMAN),
        fields.optional("message").orElse("Change something"),
        fields.optional("signed-by"));
  }

  @Override
  public void play(Stage stage, Outcome outcome) {
    WorkTree work = stage.work();
    work.checkOut(branch, from);
    try {
      merge(work);
      moved.forEach((old, now) -> work.git().run("mv", "--", old, now));
      deleted.forEach(path -> work.git().run("rm", "--quiet", "-r", "--", path));
      work.writeAll(files);
      work.commit(by, message, signing(work));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void merge(WorkTree work) {
    for (String other : merge) {
      work.git()
          .require(
              work.environment(by),
              new byte[0],
              List.of("merge", "--quiet", "--no-ff", "--no-commit", other));
    }
  }

  private List<String> signing(WorkTree work) throws IOException {
    return signer.isEmpty() ? List.of() : SshKeys.signingOptions(work.git(), signer.get());
  }
}
