package dev.ambit.hooks.grant;

import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.provenance.GrantEvent;
import dev.ambit.core.scope.Grant;
import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.dsse.DsseEnvelopes;
import dev.ambit.wire.grant.GrantRequest;
import dev.ambit.wire.grant.GrantWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit grant request}. */
@Command(
    name = "request",
    description = "Asks for a grant: it waits until somebody else approves it.",
    mixinStandardHelpOptions = true)
final class RequestGrantCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The grant, as YAML or JSON.")
  private Path file = Path.of("");

  @Option(names = "--repo", paramLabel = "DIR", description = "The guarded repository (here).")
  private Path repo = Path.of("");

  @Mixin private Signed signed = new Signed();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Guard guard = Guard.required(repo);
    Grant grant = GrantFile.document(file);
    String requester = GrantRequests.holder(guard.site(), signed.signer().publicKey());
    Envelope envelope = signed.envelope(GrantRequest.TYPE, GrantWriter.json(grant));
    Path waiting = GrantRequests.file(guard.folder(), grant.id());
    if (Files.exists(waiting)) {
      throw new WrongInput("grant " + grant.id() + " is asked for already: choose a new id");
    }
    guard.log(
        signed.event(
            GrantEvent.Kind.GRANT_REQUESTED,
            Optional.of(grant.id().value()),
            requester,
            envelope,
            grant.task().title()));
    keep(waiting, envelope);
    spec.commandLine().getOut().println("asked for grant " + grant.id() + " as " + requester);
    spec.commandLine()
        .getOut()
        .println("  next: somebody else runs: ambit grant approve " + grant.id());
    return 0;
  }

  private static void keep(Path file, Envelope envelope) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    try {
      Files.write(file, DsseEnvelopes.write(envelope), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new WrongInput(file + " exists already: choose a new id", e);
    }
  }
}
