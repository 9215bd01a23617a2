package dev.ambit.hooks.event;

import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RefUpdate;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.event.Transport;
import java.util.List;
import java.util.Optional;

/**
 * The synchronous {@code ref-update} hook of Gerrit's hooks plugin: one ref a call, told by
 * arguments. The uploader's display name is a text of their choosing, so only the username counts.
 */
final class GerritReader implements ServerReader {

  @Override
  public ServerKind kind() {
    return ServerKind.GERRIT;
  }

  @Override
  public Transport transport(HookCall call) {
    Optional<String> user = GerritArguments.parse(call.arguments()).find("--uploader-username");
    return new Transport(
        kind(),
        "git",
        user.map(GerritReader::names).orElse(List.of()),
        BypassSwitches.warnings(call.environment()).toList());
  }

  @Override
  public List<RefUpdate> updates(HookCall call) {
    GerritArguments arguments = GerritArguments.parse(call.arguments());
    return List.of(
        RefUpdateLine.of(
            arguments.require("--oldrev"),
            arguments.require("--newrev"),
            arguments.require("--refname"),
            "argument --refname"));
  }

  private static List<Principal> names(String user) {
    return List.of(new Principal("git", user), new Principal("gerrit", user));
  }
}
