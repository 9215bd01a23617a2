package dev.ambit.app.api;

import dev.ambit.app.store.Token.Scope;
import dev.ambit.app.work.NotAllowed;
import dev.ambit.app.work.RecordDesk;
import dev.ambit.app.work.Reports;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.ledger.Entry;
import dev.ambit.wire.provenance.EntryJson;
import dev.ambit.wire.record.JsonLine;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What hooks and Jenkins ask, each for the repositories of its token. */
final class EnforcementEndpoints {

  private final RecordDesk desk;
  private final Reports reports;

  EnforcementEndpoints(RecordDesk desk, Reports reports) {
    this.desk = desk;
    this.reports = reports;
  }

  List<Endpoint> all() {
    return List.of(
        new Endpoint(HandlerType.GET, "/records", Optional.of(Scope.ENFORCE), this::records),
        new Endpoint(HandlerType.POST, "/entries", Optional.of(Scope.ENFORCE), this::report));
  }

  private Reply records(Asked asked) throws NotAllowed, IOException {
    return Reply.ok(desk.of(covered(asked)).json());
  }

  private Reply report(Asked asked) throws NotAllowed, IOException {
    RepositoryId repository = covered(asked);
    List<Entry> entries =
        new String(asked.body(), StandardCharsets.UTF_8)
            .lines()
            .map(line -> EntryJson.read((line + "\n").getBytes(StandardCharsets.UTF_8)))
            .toList();
    Reports.Taken taken = reports.take(asked.by(), repository, entries);
    return new Reply(
        taken.taken() ? 200 : 409, JsonLine.write(JsonLine.object().put("next", taken.next())));
  }

  private static RepositoryId covered(Asked asked) throws NotAllowed {
    RepositoryId repository = asked.repository();
    if (!asked.by().covers(repository.toString())) {
      throw new NotAllowed("the token is not for " + repository);
    }
    return repository;
  }
}
