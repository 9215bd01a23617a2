package dev.ambit.wire.site;

import dev.ambit.core.facts.Operation;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.scope.Authority;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.Glob;
import dev.ambit.wire.yaml.Decoder;
import dev.ambit.wire.yaml.Decoders;
import dev.ambit.wire.yaml.Fields;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a person may grant at most. A list that is empty lets them grant nothing of it. */
final class AuthorityReader {

  private static final Decoder<Glob> GLOB = Decoders.TEXT.then(Glob::parse);
  private static final Decoder<ClassId> CLASS = Decoders.TEXT.then(ClassId::new);
  private static final Decoder<AgentId> AGENT = Decoders.TEXT.then(AgentId::new);
  private static final Decoder<Duration> LENGTH = Decoders.TEXT.then(AuthorityReader::length);

  private AuthorityReader() {}

  static Authority read(Fields fields) {
    Optional<List<Glob>> paths = list(fields, "paths", GLOB);
    Optional<List<Glob>> refs = list(fields, "refs", GLOB);
    Optional<List<ClassId>> classes = list(fields, "classes", CLASS);
    Optional<List<Operation>> operations =
        list(fields, "operations", Decoders.constant(Operation.class));
    Optional<Duration> longest = fields.optional("longest", LENGTH);
    Optional<List<AgentId>> agents = list(fields, "agents", AGENT);
    Optional<List<Glob>> pipelines = list(fields, "pipelines", GLOB);
    Optional<List<Glob>> credentials = list(fields, "credentials", GLOB);
    Optional<List<Glob>> nodes = list(fields, "nodes", GLOB);
    Optional<List<Glob>> deployments = list(fields, "deployments", GLOB);
    Optional<List<Glob>> repositories = list(fields, "repositories", GLOB);
    return fields.build(
        () ->
            new Authority(
                paths,
                refs,
                classes.map(Set::copyOf),
                operations.map(Set::copyOf),
                longest,
                agents.map(Set::copyOf),
                pipelines,
                credentials,
                nodes,
                deployments,
                repositories));
  }

  private static <T> Optional<List<T>> list(Fields fields, String key, Decoder<T> decoder) {
    boolean there = fields.has(key);
    List<T> values = fields.list(key, decoder);
    return there ? Optional.of(List.copyOf(values)) : Optional.empty();
  }

  private static Duration length(String text) {
    if (!text.matches("[1-9][0-9]{0,4}[mhd]")) {
      throw new IllegalArgumentException("a length of time is written 30m, 8h or 2d");
    }
    long number = Long.parseLong(text.substring(0, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 'm' -> Duration.ofMinutes(number);
      case 'h' -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
