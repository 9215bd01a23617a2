package dev.ambit.jenkins.scope;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.jenkins.Messages;
import dev.ambit.wire.site.Site;
import hudson.Extension;
import hudson.model.Job;
import hudson.util.FormValidation;
import java.util.Optional;
import jenkins.model.OptionalJobProperty;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Says which repository a job builds, as grants name it, where the site file names another. */
public final class JobRepository extends OptionalJobProperty<Job<?, ?>> {

  private final String repository;

  /**
   * The property.
   *
   * @param repository the repository, as {@code git.example.com/payments/checkout}
   */
  @DataBoundConstructor
  public JobRepository(String repository) {
    this.repository = repository.strip();
  }

  public String getRepository() {
    return repository;
  }

  /**
   * Which repository a job builds: what it says itself, else the site's.
   *
   * @throws IllegalArgumentException if what it says is none
   */
  public static RepositoryId of(Job<?, ?> job, Site site) {
    return Optional.ofNullable(job.getProperty(JobRepository.class))
        .map(property -> parse(property.repository))
        .orElse(site.repository());
  }

  private static RepositoryId parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 1) {
      throw new IllegalArgumentException(
          "the job's repository is written HOST/PATH, as in git.example.com/payments/checkout");
    }
    return new RepositoryId(text.substring(0, slash), text.substring(slash + 1));
  }

  /** Offers the property on every kind of job. */
  @Extension
  @Symbol("ambitRepository")
  public static final class Offer extends OptionalJobPropertyDescriptor {

    @Override
    public String getDisplayName() {
      return Messages.text("job.repository");
    }

    /** Whether it is HOST/PATH. */
    @POST
    public FormValidation doCheckRepository(@QueryParameter String value) {
      try {
        parse(value);
        return FormValidation.ok();
      } catch (IllegalArgumentException e) {
        return FormValidation.error(String.valueOf(e.getMessage()));
      }
    }
  }
}
