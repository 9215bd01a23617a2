package dev.ambit.app.facts;

/**
 * A mistake in what the operator set up for a repository. Nothing of it passes till it is mended.
 */
public final class SiteFault extends Exception {

  private static final long serialVersionUID = 1L;

  SiteFault(String message) {
    super(message);
  }
}
