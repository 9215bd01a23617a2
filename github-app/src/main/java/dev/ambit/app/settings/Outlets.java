package dev.ambit.app.settings;

import java.net.URI;
import java.util.Optional;

/**
 * What the app tells outside by itself.
 *
 * @param events a receiver of events; empty if there is none
 * @param collector where an OpenTelemetry collector takes OTLP over HTTP; empty if there is none
 * @param attestations whether statements about landed commits are pushed to the forge
 */
public record Outlets(
    Optional<EventSettings> events, Optional<URI> collector, boolean attestations) {

  /** Nothing is told outside. */
  public static final Outlets NONE = new Outlets(Optional.empty(), Optional.empty(), false);
}
