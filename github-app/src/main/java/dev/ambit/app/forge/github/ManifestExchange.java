package dev.ambit.app.forge.github;

import java.io.IOException;

/** Turns the code that GitHub hands out after creating the App into the App's credentials. */
@FunctionalInterface
public interface ManifestExchange {

  /** Exchanges it; a code counts once, within an hour. */
  CreatedApp exchange(String code) throws IOException;
}
