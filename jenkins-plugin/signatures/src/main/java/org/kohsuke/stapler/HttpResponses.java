package org.kohsuke.stapler;

public abstract class HttpResponses {
  public HttpResponses() {}

  public static native HttpResponse redirectToDot();

  public static native HttpResponse text(String text);
}
