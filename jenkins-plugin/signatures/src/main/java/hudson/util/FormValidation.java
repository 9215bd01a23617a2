package hudson.util;

public abstract class FormValidation extends java.io.IOException
    implements org.kohsuke.stapler.HttpResponse {
  protected FormValidation() {}

  public static native FormValidation ok();

  public static native FormValidation ok(String message);

  public static native FormValidation error(String message);

  public static native FormValidation warning(String message);
}
