package org.jvnet.localizer;

public final class ResourceBundleHolder {
  public static native ResourceBundleHolder get(Class<?> clazz);

  public native String format(String key, Object... args);

  private ResourceBundleHolder() {}
}
