package jenkins.scm.api;

import hudson.model.Item;
import hudson.scm.SCM;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

public abstract class SCMFileSystem implements Closeable {
  protected SCMFileSystem(SCMRevision rev) {}

  public native SCMRevision getRevision();

  public final native SCMFile child(String path);

  public native boolean changesSince(SCMRevision revision, OutputStream changeLogStream)
      throws UnsupportedOperationException, IOException, InterruptedException;

  @Override
  public native void close() throws IOException;

  public static native SCMFileSystem of(Item owner, SCM scm)
      throws IOException, InterruptedException;

  public static native SCMFileSystem of(SCMSource source, SCMHead head, SCMRevision rev)
      throws IOException, InterruptedException;
}
