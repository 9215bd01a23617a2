package dev.ambit.hooks.grant;

import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.provenance.GrantEvent;
import dev.ambit.core.scope.GrantId;
import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.grant.GrantDigest;
import dev.ambit.wire.grant.GrantType;
import dev.ambit.wire.grant.Revocation;
import dev.ambit.wire.grant.RevokedScope;
import dev.ambit.wire.site.Right;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit grant revoke}. */
@Command(
    name = "revoke",
    description = {
      "Ends a grant for good. It cannot be undone: make a grant with a new id.",
      "With --agent, --task, --owner or --all it ends all such grants that have begun."
    },
    mixinStandardHelpOptions = true)
final class RevokeGrantCommand implements Callable<Integer> {

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  @Option(names = "--reason", required = true, description = "Why, on one line.")
  private String reason = "";

  @Mixin private Signed signed = new Signed();

  @Mixin private Destination destination = new Destination();

  @Spec private CommandSpec spec;

  /** Which grants: one of these. */
  static final class Which {

    @Parameters(paramLabel = "ID", description = "The grant's id.")
    private @Nullable String id;

    @Option(names = "--agent", paramLabel = "A", description = "All grants of this agent.")
    private @Nullable String agent;

    @Option(names = "--task", paramLabel = "T", description = "Of this task's id or address.")
    private @Nullable String task;

    @Option(names = "--owner", paramLabel = "O", description = "All that this person owns.")
    private @Nullable String owner;

    @Option(names = "--all", description = "All grants there are.")
    private boolean all;

    RevokedScope scope() {
      if (agent != null) {
        return new RevokedScope(RevokedScope.Kind.AGENT, agent);
      }
      if (task != null) {
        return new RevokedScope(RevokedScope.Kind.TASK, task);
      }
      if (owner != null) {
        return new RevokedScope(RevokedScope.Kind.OWNER, owner);
      }
      return all || id == null
          ? new RevokedScope(RevokedScope.Kind.ALL, Revocation.EVERYTHING)
          : RevokedScope.of(new GrantId(id));
    }
  }

  @Override
  public Integer call() throws IOException {
    Revocation revocation = revocation();
    Envelope envelope = signed.envelope(GrantType.REVOCATION, revocation.json());
    Optional<Guard> guard = destination.guard();
    List<String> ended = guard.isPresent() ? record(guard.get(), revocation, envelope) : List.of();
    destination.write(
        "revocations", name(revocation.scope()), envelope, spec.commandLine().getOut());
    if (!ended.isEmpty()) {
      spec.commandLine().getOut().println("ended here: " + String.join(", ", ended));
    }
    return 0;
  }

  /** Writes it to the log of grants, and tells which grants a revocation of many ends. */
  private List<String> record(Guard guard, Revocation revocation, Envelope envelope)
      throws IOException {
    RevokedScope scope = revocation.scope();
    List<String> ended =
        scope.id().isPresent() ? List.of() : guard.ended(scope, revocation.revokedAt());
    guard.log(
        new GrantEvent(
            GrantEvent.Kind.GRANT_REVOKED,
            Signed.logged(),
            scope.id().map(GrantId::value),
            ended,
            Optional.empty(),
            guard.person(signed.signer().keyId(), Right.GRANT).id(),
            signed.signer().keyId(),
            GrantDigest.of(envelope.body()),
            scope + ": " + revocation.reason()));
    return ended;
  }

  private static String name(RevokedScope scope) {
    return scope
        .id()
        .map(GrantId::value)
        .orElseGet(
            () ->
                scope.kind().name().toLowerCase(Locale.ROOT)
                    + "-"
                    + scope.value().replaceAll("[^A-Za-z0-9.@-]", "-"));
  }

  /** What nobody could read back would block every grant of the store, so it is not signed. */
  private Revocation revocation() {
    try {
      Revocation revocation = new Revocation(which.scope(), reason, Signed.now());
      return Revocation.read("the revocation", revocation.json());
    } catch (IllegalArgumentException | InvalidDocument e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }
}
