package dev.ambit.app.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.app.store.Token.Scope;
import dev.ambit.app.work.GrantOffice;
import dev.ambit.app.work.GrantView;
import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import dev.ambit.wire.grant.GrantReader;
import dev.ambit.wire.grant.RevokedScope;
import dev.ambit.wire.record.JsonLine;
import dev.ambit.wire.yaml.InvalidDocument;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be asked about grants. */
final class GrantEndpoints {

  private final GrantOffice office;

  GrantEndpoints(GrantOffice office) {
    this.office = office;
  }

  List<Endpoint> all() {
    return List.of(
        new Endpoint(HandlerType.GET, "/grants", Optional.of(Scope.READ), this::list),
        new Endpoint(HandlerType.GET, "/grants/{id}", Optional.of(Scope.READ), this::one),
        new Endpoint(HandlerType.POST, "/grants", Optional.of(Scope.GRANT), this::request),
        new Endpoint(
            HandlerType.POST, "/grants/{id}/approval", Optional.of(Scope.GRANT), this::approve),
        new Endpoint(
            HandlerType.POST, "/grants/{id}/parts", Optional.of(Scope.GRANT), this::narrow),
        new Endpoint(HandlerType.POST, "/revocations", Optional.of(Scope.GRANT), this::revoke));
  }

  private Reply list(Asked asked) throws IOException {
    ObjectNode node = JsonLine.object();
    ArrayNode grants = node.putArray("grants");
    office.grants().stream()
        .filter(view -> isSeen(asked, view))
        .map(GrantJson::of)
        .forEach(grants::add);
    return Reply.ok(node);
  }

  private static boolean isSeen(Asked asked, GrantView view) {
    return view.repositories().stream().anyMatch(each -> asked.by().covers(each.toString()));
  }

  private Reply one(Asked asked) throws IOException {
    return office
        .grant(new GrantId(asked.path("id")))
        .filter(view -> isSeen(asked, view))
        .map(view -> Reply.ok(GrantJson.of(view)))
        .orElseGet(() -> Reply.error(404, "there is no such grant"));
  }

  private Reply request(Asked asked) throws Exception {
    office.request(asked.person(), grant(asked));
    return Reply.made();
  }

  private Reply approve(Asked asked) throws Exception {
    GrantId id = new GrantId(asked.path("id"));
    Optional<GrantView> waiting = office.grant(id);
    if (waiting.isPresent()) {
      requireCovered(asked, waiting.get().grant());
    }
    office.approve(asked.person(), id);
    return Reply.done();
  }

  private Reply narrow(Asked asked) throws Exception {
    Grant part = grant(asked);
    if (part.parent().filter(new GrantId(asked.path("id"))::equals).isEmpty()) {
      throw new IllegalArgumentException("the part's parent is not " + asked.path("id"));
    }
    office.narrow(asked.person(), part);
    return Reply.made();
  }

  private Reply revoke(Asked asked) throws Exception {
    if (!asked.by().repositories().isEmpty()) {
      throw new IllegalArgumentException("a token for single repositories does not revoke");
    }
    ObjectNode body = asked.json();
    RevokedScope.Kind kind = kind(asked.field(body, "kind"));
    RevokedScope scope = new RevokedScope(kind, asked.field(body, "value"));
    int held = office.revoke(asked.person(), scope, asked.field(body, "reason"));
    return Reply.ok(JsonLine.object().put("repositories", held));
  }

  private static RevokedScope.Kind kind(String word) {
    for (RevokedScope.Kind kind : RevokedScope.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("kind is one of id, task, agent, owner, all");
  }

  private static Grant grant(Asked asked) throws InvalidDocument, IOException {
    Grant grant = GrantReader.read("the grant", asked.body());
    requireCovered(asked, grant);
    return grant;
  }

  private static void requireCovered(Asked asked, Grant grant) {
    grant.audience().stream()
        .filter(each -> !asked.by().covers(each.toString()))
        .findFirst()
        .ifPresent(
            each -> {
              throw new IllegalArgumentException("the token is not for " + each);
            });
  }
}
