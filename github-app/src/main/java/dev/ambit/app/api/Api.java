package dev.ambit.app.api;

import dev.ambit.app.login.Access;
import dev.ambit.app.store.Token;
import dev.ambit.app.store.Tokens;
import dev.ambit.app.work.DecisionBook;
import dev.ambit.app.work.GrantOffice;
import dev.ambit.app.work.NotAllowed;
import dev.ambit.app.work.RecordDesk;
import dev.ambit.app.work.Reports;
import dev.ambit.app.work.RunBook;
import dev.ambit.wire.yaml.InvalidDocument;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The API for machines. Who asks says so by a token in the header {@code Authorization}: nothing
 * that a browser sends by itself, so no foreign page can ask in somebody's name.
 */
public final class Api {

  /** Where it is. */
  public static final String ROOT = "/api/v1";

  private static final Logger LOG = LoggerFactory.getLogger(Api.class);
  private static final String BEARER = "Bearer ";

  private final List<Endpoint> endpoints = new ArrayList<>();
  private final Tokens tokens;
  private final EventStream events;

  public Api(
      GrantOffice grants,
      DecisionBook decisions,
      RunBook runs,
      RecordDesk desk,
      Reports reports,
      EventStream events,
      Tokens tokens) {
    this.tokens = tokens;
    this.events = events;
    endpoints.add(
        new Endpoint(
            HandlerType.GET, "/openapi.json", Optional.empty(), asked -> Reply.ok(description())));
    endpoints.addAll(new GrantEndpoints(grants).all());
    endpoints.addAll(new DecisionEndpoints(decisions).all());
    endpoints.addAll(new RunEndpoints(runs).all());
    endpoints.addAll(new EnforcementEndpoints(desk, reports).all());
  }

  /** The OpenAPI description. */
  static String description() throws IOException {
    try (InputStream file = Api.class.getResourceAsStream("openapi.json")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Every method and path, as the description names them. */
  List<String> paths() {
    List<String> paths = new ArrayList<>();
    endpoints.forEach(each -> paths.add(each.method() + " " + each.path()));
    paths.add(HandlerType.GET + " /events");
    return paths;
  }

  /** Adds the routes. */
  public void add(RoutesConfig routes) {
    for (Endpoint endpoint : endpoints) {
      routes.addHttpHandler(
          endpoint.method(),
          ROOT + endpoint.path(),
          context -> answer(endpoint, context),
          Access.PROVES_ITSELF);
    }
    routes.before(ROOT + "/events", this::mayListen);
    routes.sse(
        ROOT + "/events",
        client -> token(client.ctx()).ifPresent(token -> events.join(client, token)),
        Access.PROVES_ITSELF);
  }

  private void answer(Endpoint endpoint, Context context) {
    write(reply(endpoint, context), context);
  }

  private static void write(Reply reply, Context context) {
    context.status(reply.status());
    if (!reply.json().isEmpty()) {
      context.contentType("application/json").result(reply.json() + "\n");
    }
  }

  private Reply reply(Endpoint endpoint, Context context) {
    try {
      Optional<Token> token = token(context);
      Optional<Reply> refusal = endpoint.scope().flatMap(scope -> refusal(scope, token));
      if (refusal.isPresent()) {
        return refusal.get();
      }
      return endpoint.answer().to(new Asked(context, token));
    } catch (NotAllowed e) {
      return Reply.error(403, String.valueOf(e.getMessage()));
    } catch (InvalidDocument | IllegalArgumentException e) {
      return Reply.error(400, String.valueOf(e.getMessage()));
    } catch (IOException | UncheckedIOException | JdbiException e) {
      LOG.warn("{} {} could not be answered", endpoint.method(), endpoint.path(), e);
      return Reply.error(503, "this cannot be read or written now: try again");
    } catch (Exception e) {
      LOG.error("{} {} failed", endpoint.method(), endpoint.path(), e);
      return Reply.error(500, "a fault of Ambit's; its log has more");
    }
  }

  private static Optional<Reply> refusal(Token.Scope scope, Optional<Token> token) {
    if (token.isEmpty()) {
      return Optional.of(
          Reply.error(401, "send a token that holds: Authorization: Bearer ambit_..."));
    }
    return token.get().scopes().contains(scope)
        ? Optional.empty()
        : Optional.of(Reply.error(403, "the token has no scope " + scope.word()));
  }

  /** A stream begins with its headers, so whoever may not listen is refused before. */
  private void mayListen(Context context) {
    refusal(Token.Scope.READ, token(context))
        .ifPresent(
            refusal -> {
              write(refusal, context);
              context.skipRemainingHandlers();
            });
  }

  private Optional<Token> token(Context context) {
    return Optional.ofNullable(context.header("Authorization"))
        .filter(header -> header.startsWith(BEARER))
        .flatMap(header -> tokens.holding(header.substring(BEARER.length()).strip()));
  }
}
