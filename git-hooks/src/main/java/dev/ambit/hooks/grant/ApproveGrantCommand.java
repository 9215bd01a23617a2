package dev.ambit.hooks.grant;

import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.provenance.GrantEvent;
import dev.ambit.core.scope.GrantId;
import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.grant.GrantApprover;
import dev.ambit.wire.grant.GrantRequest;
import dev.ambit.wire.grant.GrantType;
import dev.ambit.wire.grant.GrantWriter;
import dev.ambit.wire.site.Right;
import dev.ambit.wire.site.SitePerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit grant approve}. */
@Command(
    name = "approve",
    description = "Approves a grant that somebody else asked for, and signs it.",
    mixinStandardHelpOptions = true)
final class ApproveGrantCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "The id of the grant that was asked for.")
  private String id = "";

  @Option(names = "--repo", paramLabel = "DIR", description = "The guarded repository (here).")
  private Path repo = Path.of("");

  @Mixin private Signed signed = new Signed();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Guard guard = Guard.required(repo);
    GrantId asked = Source.id(id);
    GrantRequest request = GrantRequests.read(guard, asked);
    SitePerson person = guard.person(signed.signer().keyId(), Right.GRANT);
    GrantApprover.objection(guard.site(), person.id(), request)
        .ifPresent(
            objection -> {
              throw new WrongInput(objection);
            });
    Envelope envelope = signed.envelope(GrantType.GRANT, GrantWriter.json(request.grant()));
    guard.requireCounts(asked, envelope);
    log(guard, GrantEvent.Kind.GRANT_APPROVED, request, person.id(), envelope);
    log(guard, GrantEvent.Kind.GRANT_ISSUED, request, person.id(), envelope);
    Destination.at(repo).write("grants", id, envelope, spec.commandLine().getOut());
    Files.delete(GrantRequests.file(guard.folder(), asked));
    return 0;
  }

  private void log(
      Guard guard, GrantEvent.Kind kind, GrantRequest request, String person, Envelope envelope)
      throws IOException {
    guard.log(
        signed.event(
            kind,
            Optional.of(request.grant().id().value()),
            person,
            envelope,
            "asked for by " + request.requester()));
  }
}
