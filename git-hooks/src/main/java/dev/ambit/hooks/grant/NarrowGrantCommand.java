package dev.ambit.hooks.grant;

import dev.ambit.core.scope.Glob;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.core.scope.Narrowing;
import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.grant.GrantYaml;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit grant narrow}. */
@Command(
    name = "narrow",
    description = "Writes a grant for a sub-agent: a part of one that there is, to read and sign.",
    mixinStandardHelpOptions = true)
final class NarrowGrantCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PARENT", description = "The id of the grant to take a part of.")
  private String parent = "";

  @Option(names = "--id", required = true, description = "The new grant's id.")
  private String id = "";

  @Option(names = "--title", description = "What the part is (default: the parent's title).")
  private @Nullable String title;

  @Option(names = "--ref", description = "Pattern of refs (default: the parent's). Repeatable.")
  private List<String> refs = List.of();

  @Option(names = "--allow", description = "Pattern of paths (default: the parent's). Repeatable.")
  private List<String> allow = List.of();

  @Option(names = "--deny", description = "Pattern of paths that may not, too. Repeatable.")
  private List<String> deny = List.of();

  @Option(names = "--expires", description = "When it ends (default: with the parent).")
  private @Nullable String expires;

  @Mixin private Source source = new Source();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Grant whole = whole();
    Grant part = part(whole);
    List<String> objections = Narrowing.objections(part, whole);
    if (!objections.isEmpty()) {
      throw new WrongInput("not within " + parent + ": " + String.join("; ", objections));
    }
    spec.commandLine().getOut().print(GrantYaml.text(part));
    return 0;
  }

  private Grant whole() throws IOException {
    GrantRecord record = source.find(parent);
    return record.fold(
        GrantRecord.Trusted::grant,
        refused -> {
          throw new WrongInput("grant " + parent + " gives nothing: " + refused.detail());
        });
  }

  private Grant part(Grant whole) {
    try {
      Instant now = Signed.now();
      Instant start =
          now.isAfter(whole.validity().notBefore()) ? now : whole.validity().notBefore();
      return new Grant(
          new GrantId(id),
          new Grant.Task(title == null ? whole.task().title() : title, whole.task().url()),
          whole.agent(),
          whole.principals(),
          whole.owner(),
          whole.audience(),
          scope(whole.scope()),
          whole.limits(),
          new Grant.Validity(
              start, expires == null ? whole.validity().expires() : ExpiryTime.parse(expires, now)),
          Optional.of(whole.id()));
    } catch (IllegalArgumentException e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }

  private Grant.Scope scope(Grant.Scope whole) {
    return new Grant.Scope(
        refs.isEmpty() ? whole.refs() : globs(refs),
        whole.operations(),
        allow.isEmpty() ? whole.allow() : globs(allow),
        Stream.concat(whole.deny().stream(), globs(deny).stream()).distinct().toList(),
        whole.classes(),
        whole.pipelines(),
        whole.builds());
  }

  private static List<Glob> globs(List<String> texts) {
    return texts.stream().map(Glob::parse).toList();
  }
}
