package dev.ambit.jenkins.facts;

import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.DefinitionChange;
import dev.ambit.core.facts.Fact;
import hudson.model.AbstractProject;
import hudson.model.Job;
import hudson.model.TaskListener;
import hudson.scm.SCM;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jenkins.scm.api.SCMFile;
import jenkins.scm.api.SCMFileSystem;
import jenkins.scm.api.SCMHead;
import jenkins.scm.api.SCMRevision;
import jenkins.scm.api.SCMSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads a job's repository on the controller, through the plugin that serves it, before a run of
 * the job starts. It fetches: never to be called under the queue's lock.
 */
public final class RepositoryReading {

  private final Predicate<RefName> isProtected;
  private final String trustedBranch;

  /**
   * A reading by these rules.
   *
   * @param isProtected whether people alone let commits onto a ref
   * @param trustedBranch the branch whose pipeline is the trusted one
   */
  public RepositoryReading(Predicate<RefName> isProtected, String trustedBranch) {
    this.isProtected = isProtected;
    this.trustedBranch = trustedBranch;
  }

  /** What the repository says of the job. What cannot be read is unknown, with the reason. */
  public Reading read(Job<?, ?> job) {
    Optional<RefName> ref = Optional.empty();
    try {
      SCMSource source = SCMSource.SourceByItem.findSource(job);
      SCMHead head = SCMHead.HeadByItem.findHead(job);
      if (source != null && head != null) {
        ref = Heads.ref(head);
        return ofHead(job, source, head, ref);
      }
      Optional<SCM> scm = Definitions.scm(job);
      return scm.isPresent() ? ofJob(job, scm.get()) : Reading.nothing();
    } catch (IOException | RuntimeException e) {
      return Reading.failed(ref, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reading.failed(ref, "the reading was interrupted");
    }
  }

  private Reading ofHead(Job<?, ?> job, SCMSource source, SCMHead head, Optional<RefName> ref)
      throws IOException, InterruptedException {
    SCMRevision revision = source.fetch(head, TaskListener.NULL);
    if (revision == null) {
      return Reading.failed(ref, "the repository has no " + head.getName());
    }
    Optional<String> read = Optional.of(revision.toString());
    if (!Heads.isRequest(head) && ref.filter(isProtected).isPresent()) {
      return Reading.settled(ref, read);
    }
    String target = Heads.target(head).orElse(trustedBranch);
    SCMRevision trusted = source.fetch(target, TaskListener.NULL, job);
    if (trusted == null) {
      return Reading.failed(ref, "the repository has no " + target + " to compare with");
    }
    try (SCMFileSystem built = SCMFileSystem.of(source, head, revision);
        SCMFileSystem settled = SCMFileSystem.of(source, trusted.getHead(), trusted)) {
      if (built == null || settled == null) {
        return Reading.failed(ref, "the repository's plugin reads no files beforehand");
      }
      String path = Definitions.path(job);
      Reading.TrustedPipeline pipeline =
          new Reading.TrustedPipeline(path, text(settled, path), target);
      return new Reading(
              ref,
              read,
              changelog(built, trusted),
              Fact.known(List.of()),
              Optional.of(pipeline),
              false)
          .following(text(built, path));
    }
  }

  /** A job on one branch: without a source there is no trusted revision to compare with. */
  private Reading ofJob(Job<?, ?> job, SCM scm) throws IOException, InterruptedException {
    try (SCMFileSystem files = SCMFileSystem.of(job, scm)) {
      if (files == null || files.getRevision() == null) {
        return Reading.nothing();
      }
      SCMRevision revision = files.getRevision();
      Optional<RefName> ref = Heads.ref(revision.getHead());
      Optional<String> read = Optional.of(revision.toString());
      if (ref.filter(isProtected).isPresent()) {
        return Reading.settled(ref, read);
      }
      return new Reading(
          ref,
          read,
          changelog(files, null).fold(text -> Fact.known(ChangelogText.first(text)), Fact::unknown),
          Fact.known(definition(job, revision)),
          Optional.empty(),
          false);
    }
  }

  private static List<DefinitionChange> definition(Job<?, ?> job, SCMRevision revision) {
    return job instanceof AbstractProject
        ? List.of()
        : List.of(
            new DefinitionChange(
                DefinitionChange.Kind.PIPELINE_FILE,
                "it is read from "
                    + revision.getHead().getName()
                    + ", which the policy does not protect"));
  }

  private static Fact<String> changelog(SCMFileSystem built, @Nullable SCMRevision since)
      throws IOException, InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      built.changesSince(since, out);
      return Fact.known(out.toString(StandardCharsets.UTF_8));
    } catch (UnsupportedOperationException e) {
      return Fact.unknown("the repository's plugin tells no changes beforehand");
    }
  }

  private static String text(SCMFileSystem files, String path)
      throws IOException, InterruptedException {
    SCMFile file = files.child(path);
    return file.isFile() ? file.contentAsString() : "";
  }
}
