package dev.ambit.jenkins.scope;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.jenkins.Installed;
import dev.ambit.jenkins.Messages;
import dev.ambit.wire.server.RecordServer;
import dev.ambit.wire.site.GrantServer;
import hudson.Extension;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/**
 * The forge app, as administrators name it: grants, revocations and approvals are fetched from it,
 * and it is told what is decided here.
 */
public final class AppServer implements Describable<AppServer> {

  private final String url;
  private final String tokenId;
  private int staleSeconds = (int) GrantServer.DEFAULT_STALE.toSeconds();

  /**
   * The app.
   *
   * @param url its address, such as {@code https://ambit.example.com}
   * @param tokenId the credential with its token, of kind Secret text
   */
  @DataBoundConstructor
  public AppServer(String url, String tokenId) {
    this.url = url.strip();
    this.tokenId = tokenId.strip();
  }

  /**
   * The same as the engine's kind of store.
   *
   * @throws IllegalArgumentException if the address is none, or gives the token away
   */
  public GrantServer server() {
    return new GrantServer(URI.create(url), Duration.ofSeconds(staleSeconds));
  }

  /** The token; empty if there is no such credential. */
  public Optional<String> token() {
    return Installed.has("org.jenkinsci.plugins.plaincredentials.StringCredentials")
        ? TokenCredentials.secret(tokenId)
        : Optional.empty();
  }

  public String getUrl() {
    return url;
  }

  public String getTokenId() {
    return tokenId;
  }

  public int getStaleSeconds() {
    return staleSeconds;
  }

  /** Sets how old what the app told may be and still permit something; at least one second. */
  @DataBoundSetter
  public void setStaleSeconds(int staleSeconds) {
    this.staleSeconds = Math.max(1, staleSeconds);
  }

  /** Offers the app on the page of Jenkins' settings. */
  @Extension
  public static final class Offer extends Descriptor<AppServer> {

    @Override
    public String getDisplayName() {
      return Messages.text("app.name");
    }

    /** Whether it is an address that gives no token away. */
    @POST
    public FormValidation doCheckUrl(@QueryParameter String value) {
      Jenkins.get().checkPermission(Jenkins.ADMINISTER);
      try {
        var unused = new AppServer(value, "").server();
        return FormValidation.ok();
      } catch (IllegalArgumentException e) {
        return FormValidation.error(String.valueOf(e.getMessage()));
      }
    }

    /** Whether there is such a credential. */
    @POST
    public FormValidation doCheckTokenId(@QueryParameter String value) {
      Jenkins.get().checkPermission(Jenkins.ADMINISTER);
      return new AppServer("", value).token().isPresent()
          ? FormValidation.ok()
          : FormValidation.error(Messages.text("app.token", value));
    }

    /** Asks the app for the records of the site's repository. */
    @POST
    public FormValidation doTry(@QueryParameter String url, @QueryParameter String tokenId) {
      Jenkins.get().checkPermission(Jenkins.ADMINISTER);
      try {
        return FormValidation.ok(Messages.text("app.good", told(new AppServer(url, tokenId))));
      } catch (IOException | RuntimeException e) {
        return FormValidation.error(Messages.text("app.bad", String.valueOf(e.getMessage())));
      }
    }

    private static int told(AppServer app) throws IOException {
      RepositoryId repository =
          SiteRules.read(
                  AmbitConfiguration.get()
                      .settings()
                      .site()
                      .orElseThrow(() -> new IOException(Messages.text("site.none"))))
              .site()
              .repository();
      String token =
          app.token().orElseThrow(() -> new IOException(Messages.text("app.token", app.tokenId)));
      return Timely.get(
          () ->
              new RecordServer(app.server().address(), token, repository)
                  .records()
                  .grants()
                  .size());
    }
  }
}
