package hudson.plugins.git.extensions;

public abstract class GitSCMExtension {
  protected GitSCMExtension() {}
}
