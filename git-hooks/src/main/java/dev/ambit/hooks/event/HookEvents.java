package dev.ambit.hooks.event;

import dev.ambit.core.event.Push;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.event.ServerKind;

/** Turns the call of a hook into an event. */
public final class HookEvents {

  private HookEvents() {}

  /**
   * Reads the call.
   *
   * @param server the kind of server, by the site's configuration
   * @param repository the repository, by the site's configuration
   * @throws InvalidEvent if any part is not as that server writes it
   */
  public static HookEvent read(ServerKind server, RepositoryId repository, HookCall call) {
    ServerReader reader = ServerReaders.of(server);
    Push push =
        new Push(
            repository,
            reader.transport(call),
            reader.updates(call),
            PushOptions.read(call.environment()));
    return new HookEvent(push, HookEnvironment.read(call));
  }
}
