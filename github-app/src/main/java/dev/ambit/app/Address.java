package dev.ambit.app;

import dev.ambit.app.settings.Settings;
import java.net.URI;

/** How the app is reached: as the operator says, else at the port that it listens on. */
final class Address {

  private final Settings settings;
  private volatile int port;

  Address(Settings settings) {
    this.settings = settings;
    this.port = settings.port();
  }

  void listensOn(int found) {
    this.port = found;
  }

  URI url() {
    return settings.url().orElseGet(() -> URI.create("http://" + settings.bind() + ":" + port));
  }
}
