package dev.ambit.hooks.event;

import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.event.Transport;
import java.util.List;

/** Knows what one kind of git server tells its hooks. Pure but for the host's file of sshd. */
public interface ServerReader {

  ServerKind kind();

  /**
   * How the push came and whom the server authenticated.
   *
   * @throws InvalidEvent if a variable is not as this server writes it
   */
  Transport transport(HookCall call);

  /**
   * The ref updates; from standard input unless the server tells them another way.
   *
   * @throws InvalidEvent if they are not as this server writes them
   */
  default List<RefUpdate> updates(HookCall call) {
    return RefUpdateLines.parse(call.input());
  }
}
