package dev.ambit.jenkins.facts.source;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.jenkins.facts.ChangelogText;
import dev.ambit.jenkins.facts.Reading;
import hudson.model.Job;
import hudson.model.TaskListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jenkins.plugins.git.GitSCMFileSystem;
import jenkins.scm.api.SCMFile;
import jenkins.scm.api.SCMFileSystem;
import jenkins.scm.api.SCMHead;
import jenkins.scm.api.SCMRevision;
import jenkins.scm.api.SCMSource;

/**
 * Reads the head of a multibranch job, through the plugin that serves its repository.
 *
 * @param rules what readings go by
 * @param source the repository
 * @param head the branch or pull request
 */
record HeadReading(ReadingRules rules, SCMSource source, SCMHead head) {

  /**
   * What a revision of the head brings.
   *
   * @param pinned the revision; the newest if empty
   */
  Reading read(Job<?, ?> job, Optional<SCMRevision> pinned)
      throws IOException, InterruptedException {
    Optional<RefName> ref = Heads.ref(head);
    SCMRevision revision =
        pinned.isPresent() ? pinned.get() : source.fetch(head, TaskListener.NULL);
    if (revision == null) {
      return Reading.failed(ref, "the repository has no " + head.getName());
    }
    if (!Heads.isRequest(head) && ref.filter(rules::isProtected).isPresent()) {
      return Reading.settled(ref, Optional.of(revision.toString()));
    }
    String target = Heads.target(head).orElse(rules.trusted());
    SCMRevision trusted = source.fetch(target, TaskListener.NULL, job);
    return trusted == null
        ? Reading.failed(ref, "the repository has no " + target + " to compare with")
        : compared(Definitions.path(job), ref, revision, trusted, target);
  }

  private Reading compared(
      String path, Optional<RefName> ref, SCMRevision revision, SCMRevision trusted, String target)
      throws IOException, InterruptedException {
    try (SCMFileSystem built = SCMFileSystem.of(source, head, revision);
        SCMFileSystem settled = SCMFileSystem.of(source, trusted.getHead(), trusted)) {
      return built == null || settled == null
          ? Reading.failed(ref, "the repository's plugin reads no files beforehand")
          : Reading.of(ref, Optional.of(revision.toString()), commits(built, revision, trusted))
              .comparedWith(
                  new Reading.TrustedPipeline(
                      path, text(settled, path), target, text(built, path)));
    }
  }

  private static Fact<List<CommitFacts>> commits(
      SCMFileSystem built, SCMRevision revision, SCMRevision trusted)
      throws IOException, InterruptedException {
    return Definitions.READS_GIT && isCommit(revision) && isCommit(trusted)
        ? ofGit(built, revision, trusted)
        : changelog(built, trusted);
  }

  private static Fact<List<CommitFacts>> ofGit(
      SCMFileSystem built, SCMRevision revision, SCMRevision trusted)
      throws IOException, InterruptedException {
    return built instanceof GitSCMFileSystem files
        ? new GitBranch(files, head(revision))
            .commits(List.of(new Oid(trusted.toString())), new Oid(revision.toString()))
        : changelog(built, trusted);
  }

  private static String head(SCMRevision revision) {
    return "refs/heads/" + revision.getHead().getName();
  }

  private static boolean isCommit(SCMRevision revision) {
    return revision.toString().matches("[0-9a-f]{40}");
  }

  private static Fact<List<CommitFacts>> changelog(SCMFileSystem built, SCMRevision since)
      throws IOException, InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      built.changesSince(since, out);
      return Fact.known(ChangelogText.read(out.toString(StandardCharsets.UTF_8)));
    } catch (UnsupportedOperationException e) {
      return Fact.unknown("the repository's plugin tells no changes beforehand");
    } catch (IllegalArgumentException e) {
      return Fact.unknown("the changelog cannot be read: " + e.getMessage());
    }
  }

  private static String text(SCMFileSystem files, String path)
      throws IOException, InterruptedException {
    SCMFile file = files.child(path);
    return file.isFile() ? file.contentAsString() : "";
  }
}
