package dev.ambit.jenkins.scope;

import dev.ambit.jenkins.Messages;
import hudson.Extension;
import hudson.ExtensionList;
import hudson.model.Computer;
import hudson.model.Descriptor;
import hudson.model.User;
import hudson.util.FormValidation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jenkins.model.GlobalConfiguration;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.verb.POST;

/** What administrators set under Manage Jenkins, or as code under {@code unclassified: ambit}. */
@Extension
@Symbol("ambit")
public final class AmbitConfiguration extends GlobalConfiguration {

  private static final int DAY = 24;

  private String siteFile = "";
  private String trustedBranch = "main";
  private int holdHours = DAY;
  private String agentUser = "";
  private String gatedSteps =
      "load sshPublisher sshCommand sshPut s3Upload kubernetesDeploy nexusArtifactUploader rtUpload"
          + " deploy";
  private String openUses = "";
  private boolean followTrusted;
  private @Nullable AppServer server;

  public AmbitConfiguration() {
    load();
  }

  /** The one configuration. */
  public static AmbitConfiguration get() {
    return ExtensionList.lookupSingleton(AmbitConfiguration.class);
  }

  /** Everything as one value. */
  public Settings settings() {
    return new Settings(
        Optional.of(siteFile).filter(text -> !text.isBlank()).map(Path::of),
        trustedBranch,
        Duration.ofHours(holdHours),
        Optional.of(agentUser).filter(text -> !text.isBlank()),
        words(gatedSteps),
        OpenUse.parse(openUses),
        followTrusted,
        Optional.ofNullable(server));
  }

  @Override
  public boolean configure(StaplerRequest2 request, JSONObject form)
      throws Descriptor.FormException {
    request.bindJSON(this, form);
    if (!form.has("server")) {
      server = null;
    }
    try {
      OpenUse.parse(openUses);
      settings().app().ifPresent(AppServer::server);
    } catch (IllegalArgumentException e) {
      throw new Descriptor.FormException(String.valueOf(e.getMessage()), "server");
    }
    save();
    return true;
  }

  /** Whether the file can be read and is without mistakes. */
  @POST
  public FormValidation doCheckSiteFile(@QueryParameter String value) {
    Jenkins.get().checkPermission(Jenkins.ADMINISTER);
    if (value.isBlank()) {
      return FormValidation.warning(Messages.text("site.none"));
    }
    try {
      SiteRules rules = SiteRules.read(Path.of(value));
      return FormValidation.ok(Messages.text("site.good", rules.site().repository()));
    } catch (IOException | RuntimeException e) {
      return FormValidation.error(Messages.text("site.bad", String.valueOf(e.getMessage())));
    }
  }

  /** Whether each line is a kind and a pattern. */
  @POST
  public FormValidation doCheckOpenUses(@QueryParameter String value) {
    Jenkins.get().checkPermission(Jenkins.ADMINISTER);
    try {
      OpenUse.parse(value);
      return FormValidation.ok();
    } catch (IllegalArgumentException e) {
      return FormValidation.error(String.valueOf(e.getMessage()));
    }
  }

  /** Whether there is such a user, and whether runs can run as them. */
  @POST
  public FormValidation doCheckAgentUser(@QueryParameter String value) {
    Jenkins.get().checkPermission(Jenkins.ADMINISTER);
    if (value.isBlank()) {
      return FormValidation.ok();
    }
    User user = User.getById(value.strip(), false);
    if (user == null) {
      return FormValidation.error(Messages.text("user.none", value));
    }
    return Jenkins.get().getACL().hasPermission2(user.impersonate2(), Computer.BUILD)
        ? FormValidation.ok()
        : FormValidation.error(Messages.text("user.computer", value));
  }

  /** Whether runs that wait, wait for some time. */
  @POST
  public FormValidation doCheckHoldHours(@QueryParameter String value) {
    Jenkins.get().checkPermission(Jenkins.ADMINISTER);
    return value.matches("[1-9][0-9]{0,3}")
        ? FormValidation.ok()
        : FormValidation.error(Messages.text("hold.hours"));
  }

  public String getSiteFile() {
    return siteFile;
  }

  @DataBoundSetter
  public void setSiteFile(String siteFile) {
    this.siteFile = siteFile.strip();
  }

  public String getTrustedBranch() {
    return trustedBranch;
  }

  @DataBoundSetter
  public void setTrustedBranch(String trustedBranch) {
    this.trustedBranch = trustedBranch.strip();
  }

  public int getHoldHours() {
    return holdHours;
  }

  /** Sets how long held runs wait; at least one hour. */
  @DataBoundSetter
  public void setHoldHours(int holdHours) {
    this.holdHours = Math.max(1, holdHours);
  }

  public String getAgentUser() {
    return agentUser;
  }

  @DataBoundSetter
  public void setAgentUser(String agentUser) {
    this.agentUser = agentUser.strip();
  }

  public String getGatedSteps() {
    return gatedSteps;
  }

  @DataBoundSetter
  public void setGatedSteps(String gatedSteps) {
    this.gatedSteps = gatedSteps;
  }

  public String getOpenUses() {
    return openUses;
  }

  @DataBoundSetter
  public void setOpenUses(String openUses) {
    this.openUses = openUses;
  }

  public boolean isFollowTrusted() {
    return followTrusted;
  }

  @DataBoundSetter
  public void setFollowTrusted(boolean followTrusted) {
    this.followTrusted = followTrusted;
  }

  public @Nullable AppServer getServer() {
    return server;
  }

  @DataBoundSetter
  public void setServer(@Nullable AppServer server) {
    this.server = server;
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    text.lines().forEach(line -> words.addAll(Set.of(line.strip().split("[\\s,]+"))));
    words.remove("");
    return words;
  }
}
