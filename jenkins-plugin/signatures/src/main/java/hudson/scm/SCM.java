package hudson.scm;

import hudson.model.Run;
import java.util.Map;

public abstract class SCM {
  protected SCM() {}

  public native String getKey();

  public native void buildEnvironment(Run<?, ?> build, Map<String, String> env);
}
