package jenkins.scm.api;

import hudson.model.Item;
import hudson.model.TaskListener;
import hudson.scm.SCM;
import java.io.IOException;

public abstract class SCMSource {
  protected SCMSource() {}

  public final native SCMRevision fetch(SCMHead head, TaskListener listener)
      throws IOException, InterruptedException;

  public final native SCMRevision fetch(String thingName, TaskListener listener, Item context)
      throws IOException, InterruptedException;

  public final native SCM build(SCMHead head);

  public abstract static class SourceByItem {
    public SourceByItem() {}

    public static native SCMSource findSource(Item item);
  }
}
