package org.jvnet.localizer;

import java.util.Locale;

public class Localizable {
  public Localizable(ResourceBundleHolder holder, String key, Object... args) {}

  public native String toString(Locale locale);
}
