package dev.ambit.app.store;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.ledger.Entry;
import dev.ambit.core.provenance.RunRecord;
import dev.ambit.wire.record.RunRecordJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * The ledgers of decisions about one repository: the app's own, and the copies of others.
 *
 * @param sql the database
 */
public record Ledgers(Jdbi sql) {

  /** The sources that reported about a repository, each by its token's name. */
  public List<String> sources(RepositoryId repository) {
    String end = ":" + repository;
    String begin = DatabaseLedger.REPORTED;
    return sql
        .withHandle(
            handle ->
                handle
                    .createQuery("select repository from ledger order by repository")
                    .mapTo(String.class)
                    .list())
        .stream()
        .filter(name -> name.startsWith(begin) && name.endsWith(end))
        .map(name -> name.substring(begin.length(), name.length() - end.length()))
        .toList();
  }

  /** The entries of each ledger, checked. */
  public List<List<Entry>> of(RepositoryId repository) throws IOException {
    List<List<Entry>> ledgers = new ArrayList<>();
    ledgers.add(read(DatabaseLedger.decisions(sql, repository)));
    for (String source : sources(repository)) {
      ledgers.add(read(DatabaseLedger.reported(sql, source, repository)));
    }
    return ledgers;
  }

  /** What build servers decided about runs of a repository, as their logs tell it, each once. */
  public List<RunRecord> runs(RepositoryId repository) throws IOException {
    Set<RunRecord> runs = new LinkedHashSet<>();
    for (String name : new RunIndex(sql).ledgers(repository.toString())) {
      for (Entry entry : read(DatabaseLedger.named(sql, name))) {
        RunRecordJson.read(entry.body())
            .filter(run -> run.repository().equals(repository.toString()))
            .ifPresent(runs::add);
      }
    }
    return List.copyOf(runs);
  }

  /** The entries of the app's log of grants, checked. */
  public List<Entry> grants(RepositoryId repository) throws IOException {
    return read(DatabaseLedger.grants(sql, repository));
  }

  private static List<Entry> read(DatabaseLedger ledger) throws IOException {
    return ledger.transaction((locked, handle) -> locked.entries());
  }
}
