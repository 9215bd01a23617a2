package dev.ambit.app.event;

import java.util.List;

/** Reads the deliveries of one kind of forge. Pure. */
public interface ForgeEvents {

  /**
   * What the delivery makes worth looking at; nothing for events that change nothing here.
   *
   * @param event the kind, as the forge's header names it
   * @param body the body, its signature checked
   * @throws IllegalArgumentException if the body is not what the forge's kind of event holds
   */
  List<Hint> read(String event, String body);
}
