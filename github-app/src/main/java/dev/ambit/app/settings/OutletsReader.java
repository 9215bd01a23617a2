package dev.ambit.app.settings;

import java.net.URI;
import java.util.Optional;

/** Reads what the app is to tell outside. */
final class OutletsReader {

  private OutletsReader() {}

  static Outlets read(Variables variables) {
    Optional<URI> collector =
        variables.text("AMBIT_OTLP_URL").map(url -> variables.address("AMBIT_OTLP_URL", url));
    boolean publish = variables.text("AMBIT_ATTESTATIONS_PUSH").filter("yes"::equals).isPresent();
    return new Outlets(events(variables), collector, publish);
  }

  private static Optional<EventSettings> events(Variables variables) {
    Optional<String> url = variables.text("AMBIT_EVENTS_URL");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    boolean inside = variables.text("AMBIT_EVENTS_INSIDE").filter("yes"::equals).isPresent();
    URI address = variables.address("AMBIT_EVENTS_URL", url.get());
    if (!inside && !"https".equals(address.getScheme())) {
      variables.fault(
          "AMBIT_EVENTS_URL is https://..., unless AMBIT_EVENTS_INSIDE=yes says that the receiver"
              + " is on this machine or in the private network");
    }
    String secret =
        variables.secretFile("AMBIT_EVENTS_SECRET_FILE", "the secret that signs events");
    if (!secret.isEmpty() && !secret.matches("whsec_[A-Za-z0-9+/]{32,86}={0,2}")) {
      variables.fault(
          "AMBIT_EVENTS_SECRET_FILE holds no whsec_ secret: make one with"
              + " printf whsec_; openssl rand -base64 32");
    }
    return Optional.of(new EventSettings(address, secret, inside));
  }
}
