package dev.ambit.app.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.app.effect.DriftWords;
import dev.ambit.app.event.RepositoryPath;
import dev.ambit.app.forge.Forge;
import dev.ambit.app.store.Happened;
import dev.ambit.app.store.Subject;
import dev.ambit.app.store.Verdicts;
import dev.ambit.core.event.RefName;
import dev.ambit.core.provenance.GrantProof;
import dev.ambit.core.provenance.Mapping;
import dev.ambit.core.provenance.MergeProvenance;
import dev.ambit.wire.record.JsonLine;
import dev.ambit.wire.site.Site;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells that something landed which is not what was reviewed: the owner by a comment on the pull
 * request, if one was reviewed, and everybody who listens. After a crash the comment may come
 * twice.
 *
 * @param forge where it landed
 * @param path the repository there
 * @param site who is who
 * @param sql the database
 */
record DriftNews(Forge forge, RepositoryPath path, Site site, Jdbi sql) {

  void tell(RefName branch, MergeProvenance provenance, Instant at) throws IOException {
    Mapping mapping = provenance.mapping();
    Optional<Integer> pull =
        mapping
            .reviewed()
            .flatMap(reviewed -> new Verdicts(sql).of(reviewed.decision().value()))
            .map(verdict -> verdict.subject())
            .filter(Subject::isPull)
            .map(Subject::number);
    Optional<String> owner = provenance.grants().stream().findFirst().map(GrantProof::owner);
    if (pull.isPresent()) {
      String words =
          DriftWords.of(
              owner.flatMap(person -> login(site, person)), branch, provenance.commit(), mapping);
      forge.voice().answer(path, pull.get(), words);
    }
    ObjectNode body =
        JsonLine.object()
            .put("commit", provenance.commit().hex())
            .put("ref", branch.value())
            .put("mapping", mapping.kind().word())
            .put("owner", owner.orElse(""))
            .put("told", mapping.told().orElse(""));
    mapping.drift().forEach(body.putArray("drift")::add);
    Happened.Event event =
        new Happened.Event(
            0,
            "drift-" + provenance.commit() + "-" + forge.id(path),
            "dev.ambit.landed.drift",
            forge.id(path).toString(),
            at,
            JsonLine.write(body));
    sql.useTransaction(handle -> Happened.keep(handle, event));
  }

  private static Optional<String> login(Site site, String person) {
    return site.registry().members().stream()
        .filter(member -> member.id().equals(person))
        .flatMap(member -> member.principals().stream())
        .filter(principal -> principal.scheme().equals("git"))
        .map(principal -> principal.name())
        .findFirst();
  }
}
