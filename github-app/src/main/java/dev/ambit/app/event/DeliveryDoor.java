package dev.ambit.app.event;

import dev.ambit.app.forge.Forge;
import dev.ambit.app.store.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Lets deliveries in: what is signed over its raw bytes, small enough and named plainly. What is
 * let in is then kept; nothing is answered before that.
 */
public final class DeliveryDoor {

  /** The largest delivery, in bytes: what GitHub itself sends at most. */
  public static final int LARGEST = 25 << 20;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,100}");
  private static final Pattern EVENT = Pattern.compile("[a-z_]{1,60}");

  private final Clock clock;

  public DeliveryDoor(Clock clock) {
    this.clock = clock;
  }

  /** Why something is not let in, and the HTTP status that says so. */
  public static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(int status, String reason) {
      super(reason);
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  /**
   * The delivery.
   *
   * @param header looks up a request header
   * @param body the raw body
   * @throws Refused if it is not let in
   */
  public Delivery admit(Forge forge, Function<String, Optional<String>> header, byte[] body)
      throws Refused {
    if (body.length > LARGEST) {
      throw new Refused(413, "a delivery has at most 25 MiB");
    }
    SignatureStyle style = forge.headers().style();
    if (!forge.signature().verifies(body, style, header.apply(style.header()))) {
      throw new Refused(401, "the signature in " + style.header() + " does not hold");
    }
    return new Delivery(
        forge.name(),
        plain(header, forge.headers().id(), ID),
        plain(header, forge.headers().event(), EVENT),
        new String(body, StandardCharsets.UTF_8),
        clock.instant());
  }

  private static String plain(
      Function<String, Optional<String>> header, String name, Pattern pattern) throws Refused {
    return header
        .apply(name)
        .filter(value -> pattern.matcher(value).matches())
        .orElseThrow(() -> new Refused(400, "the header " + name + " is missing or not plain"));
  }
}
