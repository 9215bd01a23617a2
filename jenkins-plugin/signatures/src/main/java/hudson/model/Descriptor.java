package hudson.model;

import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest2;

public abstract class Descriptor<T extends Describable<T>> {
  protected Descriptor() {}

  public native String getDisplayName();

  public native boolean configure(StaplerRequest2 req, JSONObject json) throws FormException;

  public native void save();

  public native void load();

  public static class FormException extends Exception {
    public FormException(String message, String formField) {
      super(message);
    }
  }
}
