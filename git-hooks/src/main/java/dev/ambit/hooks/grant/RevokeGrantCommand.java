package dev.ambit.hooks.grant;

import dev.ambit.core.scope.GrantId;
import dev.ambit.hooks.WrongInput;
import dev.ambit.hooks.keys.KeyHome;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.grant.GrantType;
import dev.ambit.wire.grant.Revocation;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit grant revoke}. */
@Command(
    name = "revoke",
    description = "Ends a grant for good. It cannot be undone: make a grant with a new id.",
    mixinStandardHelpOptions = true)
final class RevokeGrantCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "The grant's id.")
  private String id = "";

  @Option(names = "--key", required = true, paramLabel = "NAME", description = "The key's name.")
  private String key = "";

  @Option(names = "--reason", required = true, description = "Why, on one line.")
  private String reason = "";

  @Mixin private KeyHome home = new KeyHome();

  @Mixin private Destination destination = new Destination();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Revocation revocation = revocation();
    var envelope = DsseEnvelopes.sign(GrantType.REVOCATION, revocation.json(), home.signer(key));
    destination.write("revocations", revocation.id(), envelope, spec.commandLine().getOut());
    return 0;
  }

  /** What nobody could read back would block every grant of the store, so it is not signed. */
  private Revocation revocation() {
    try {
      Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
      return Revocation.read("the revocation", new Revocation(new GrantId(id), reason, now).json());
    } catch (IllegalArgumentException | InvalidDocument e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }
}
