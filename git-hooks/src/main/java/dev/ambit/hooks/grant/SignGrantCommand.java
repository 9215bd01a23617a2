package dev.ambit.hooks.grant;

import dev.ambit.core.scope.Grant;
import dev.ambit.hooks.keys.KeyHome;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.grant.GrantType;
import dev.ambit.wire.grant.GrantWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit grant sign}. */
@Command(
    name = "sign",
    description = "Signs a grant and puts it where a git server reads it.",
    mixinStandardHelpOptions = true)
final class SignGrantCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The grant, as YAML or JSON.")
  private Path file = Path.of("");

  @Option(names = "--key", required = true, paramLabel = "NAME", description = "The key's name.")
  private String key = "";

  @Mixin private KeyHome home = new KeyHome();

  @Mixin private Destination destination = new Destination();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Grant grant = GrantFile.document(file);
    var envelope = DsseEnvelopes.sign(GrantType.GRANT, GrantWriter.json(grant), home.signer(key));
    destination.write("grants", grant.id(), envelope, spec.commandLine().getOut());
    return 0;
  }
}
