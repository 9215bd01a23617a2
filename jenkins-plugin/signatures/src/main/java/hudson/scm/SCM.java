package hudson.scm;

import java.util.Map;
import hudson.model.Run;
public abstract class SCM {
  protected SCM() {}
  public native String getKey();
  public native void buildEnvironment(Run<?, ?> build, Map<String, String> env);
}
