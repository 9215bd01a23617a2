package jenkins.plugins.git;

import java.io.IOException;
import jenkins.scm.api.SCMFileSystem;
import org.eclipse.jgit.lib.Repository;

public class GitSCMFileSystem extends SCMFileSystem {
  protected GitSCMFileSystem() {
    super(null);
  }

  public native <V> V invoke(FSFunction<V> function) throws IOException, InterruptedException;

  public interface FSFunction<V> {
    V invoke(Repository repository) throws IOException, InterruptedException;
  }
}
