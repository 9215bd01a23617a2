package dev.ambit.hooks.grant;

import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.provenance.GrantEvent;
import dev.ambit.core.scope.Grant;
import dev.ambit.wire.grant.GrantType;
import dev.ambit.wire.grant.GrantWriter;
import dev.ambit.wire.site.Right;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Mixin private Signed signed = new Signed();

  @Mixin private Destination destination = new Destination();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Grant grant = GrantFile.document(file);
    Envelope envelope = signed.envelope(GrantType.GRANT, GrantWriter.json(grant));
    Optional<Guard> guard = destination.guard();
    if (guard.isPresent()) {
      issue(guard.get(), grant, envelope);
    }
    destination.write("grants", grant.id().value(), envelope, spec.commandLine().getOut());
    return 0;
  }

  private void issue(Guard guard, Grant grant, Envelope envelope) throws IOException {
    String issuer = guard.person(signed.signer().keyId(), Right.GRANT).id();
    guard.requireCounts(grant.id(), envelope);
    guard.log(
        signed.event(
            GrantEvent.Kind.GRANT_ISSUED,
            Optional.of(grant.id().value()),
            issuer,
            envelope,
            "to " + grant.agent() + " until " + grant.validity().expires()));
  }
}
