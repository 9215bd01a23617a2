package dev.ambit.app.settings;

import java.util.List;

/** The settings have mistakes; the message tells every one, a line each. */
public final class InvalidSettings extends Exception {

  private static final long serialVersionUID = 1L;

  InvalidSettings(List<String> faults) {
    super(String.join("\n", faults));
  }
}
