package dev.ambit.hooks.audit;

import dev.ambit.wire.record.RecordView;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which records are meant; every option that is given must fit. */
final class RecordFilter {

  @Option(names = "--agent", paramLabel = "ID", description = "Only what this agent or person did.")
  private Optional<String> agent = Optional.empty();

  @Option(names = "--grant", paramLabel = "ID", description = "Only what tells of this grant.")
  private Optional<String> grant = Optional.empty();

  @Option(names = "--decision", paramLabel = "ID", description = "Only this decision.")
  private Optional<String> decision = Optional.empty();

  @Option(names = "--since", paramLabel = "TIME", description = "From then on, in UTC.")
  private Optional<Instant> since = Optional.empty();

  @Option(names = "--until", paramLabel = "TIME", description = "Before then, in UTC.")
  private Optional<Instant> until = Optional.empty();

  boolean takes(RecordView record) {
    return agent.map(record.who()::equals).orElse(true)
        && grant.map(record.grants()::contains).orElse(true)
        && decision.map(id -> record.id().filter(id::equals).isPresent()).orElse(true)
        && since.map(from -> record.at().filter(at -> !at.isBefore(from)).isPresent()).orElse(true)
        && until.map(to -> record.at().filter(at -> at.isBefore(to)).isPresent()).orElse(true);
  }
}
