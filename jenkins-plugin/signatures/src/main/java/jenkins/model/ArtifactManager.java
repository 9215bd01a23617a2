package jenkins.model;

import jenkins.util.VirtualFile;

public abstract class ArtifactManager {
  protected ArtifactManager() {}

  public abstract VirtualFile root();
}
