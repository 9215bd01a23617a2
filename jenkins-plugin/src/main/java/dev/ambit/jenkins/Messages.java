package dev.ambit.jenkins;

import org.jvnet.localizer.Localizable;
import org.jvnet.localizer.ResourceBundleHolder;

/** The plugin's texts in the reader's language, from {@code Messages.properties}. */
public final class Messages {

  private static final ResourceBundleHolder HOLDER = ResourceBundleHolder.get(Messages.class);

  private Messages() {}

  /** A text, now. */
  public static String text(String key, Object... arguments) {
    return HOLDER.format(key, arguments);
  }

  /** A text for later. */
  public static Localizable later(String key) {
    return new Localizable(HOLDER, key);
  }
}
