package jenkins.scm.api;

import java.io.IOException;

public abstract class SCMFile {
  protected SCMFile() {}

  public final native boolean isFile() throws IOException, InterruptedException;

  public native String contentAsString() throws IOException, InterruptedException;
}
