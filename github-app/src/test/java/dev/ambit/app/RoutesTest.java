package dev.ambit.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.app.login.Access;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route that the app has, found in the server itself: who gets in, and with which headers.
 */
class RoutesTest {

  private static final Set<HandlerType> METHODS =
      Set.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.DELETE);

  @TempDir private static Path folder;
  private static Lobby lobby;

  @BeforeAll
  static void open() throws IOException {
    lobby = Lobby.open(folder);
  }

  @AfterAll
  static void close() {
    lobby.close();
  }

  private static List<Endpoint> routes() {
    return lobby.app.web().unsafe.internalRouter.allHttpHandlers().stream()
        .map(each -> each.endpoint)
        .filter(each -> METHODS.contains(each.method))
        .toList();
  }

  private static Access access(Endpoint route) {
    Roles roles = route.metadata(Roles.class);
    assertThat(roles).as(route.path).isNotNull();
    assertThat(roles.getRoles()).as(route.path).hasSize(1);
    return (Access) roles.getRoles().iterator().next();
  }

  private static String address(Endpoint route) {
    return route.path.replaceAll("\\{[^}]*}", "X-1");
  }

  private static HttpResponse<String> ask(
      PlainBrowser browser, Endpoint route, Map<String, String> fields) {
    return route.method.equals(HandlerType.GET)
        ? browser.get(address(route))
        : browser.post(address(route), fields);
  }

  @Test
  void thereAreRoutes() {
    assertThat(routes()).hasSizeGreaterThan(30);
  }

  @TestFactory
  List<DynamicTest> everyRouteSaysWhoMayCallIt() {
    return routes().stream()
        .map(route -> DynamicTest.dynamicTest(name(route), () -> access(route)))
        .toList();
  }

  @TestFactory
  List<DynamicTest> everyAnswerHasTheHeaders() {
    return routes().stream()
        .filter(route -> !route.path.endsWith("/events"))
        .map(
            route ->
                DynamicTest.dynamicTest(
                    name(route),
                    () -> {
                      var headers = ask(stranger(), route, Map.of()).headers();
                      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                          .startsWith("default-src 'none'")
                          .contains("frame-ancestors 'none'", "base-uri 'none'")
                          .doesNotContain("unsafe", "*");
                      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
                      assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
                      assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
                      assertThat(headers.firstValue("Cache-Control"))
                          .hasValueSatisfying(
                              value -> assertThat(value).containsAnyOf("no-store", "immutable"));
                    }))
        .toList();
  }

  @TestFactory
  List<DynamicTest> aStrangerGetsNoPageOfOurs() {
    return withRole()
        .map(
            route ->
                DynamicTest.dynamicTest(
                    name(route),
                    () -> {
                      HttpResponse<String> answer = ask(stranger(), route, Map.of("csrf", "x"));
                      if (route.method.equals(HandlerType.GET)) {
                        assertThat(answer.statusCode()).isEqualTo(302);
                        assertThat(answer.headers().firstValue("Location").orElse(""))
                            .startsWith("/login?next=");
                      } else {
                        assertThat(answer.statusCode()).isEqualTo(401);
                      }
                    }))
        .toList();
  }

  @TestFactory
  List<DynamicTest> aViewerMayNotDoWhatApproversDo() {
    return withRole()
        .filter(route -> access(route) != Access.VIEWER)
        .map(
            route ->
                DynamicTest.dynamicTest(
                    name(route),
                    () -> {
                      PlainBrowser robin = PlainBrowser.as(lobby.url(), "robin@example.com");
                      Map<String, String> form = Map.of("csrf", robin.csrf());
                      HttpResponse<String> answer = ask(robin, route, form);
                      assertThat(answer.statusCode()).isEqualTo(403);
                      assertThat(answer.body()).contains("you are viewer");
                    }))
        .toList();
  }

  @TestFactory
  List<DynamicTest> aFormOfAnotherSessionDoesNothing() {
    return forms()
        .map(
            route ->
                DynamicTest.dynamicTest(
                    name(route),
                    () -> {
                      PlainBrowser dana = PlainBrowser.as(lobby.url(), "dana@example.com");
                      PlainBrowser finn = PlainBrowser.as(lobby.url(), "finn@example.com");
                      Map<String, String> stolen = Map.of("csrf", finn.csrf());
                      for (Map<String, String> form : List.of(Map.<String, String>of(), stolen)) {
                        HttpResponse<String> answer = dana.post(address(route), form);
                        assertThat(answer.statusCode()).isEqualTo(403);
                        assertThat(answer.body()).contains("another session");
                      }
                    }))
        .toList();
  }

  @TestFactory
  List<DynamicTest> aFormOfAnotherSiteDoesNothing() {
    return forms()
        .flatMap(
            route ->
                List.of(
                        Map.of("Sec-Fetch-Site", "cross-site"),
                        Map.of("Sec-Fetch-Site", "same-site"),
                        Map.of("Origin", "https://evil.example.com"),
                        Map.of("Origin", "null"))
                    .stream()
                    .map(
                        headers ->
                            DynamicTest.dynamicTest(
                                name(route) + " " + headers,
                                () -> {
                                  PlainBrowser dana =
                                      PlainBrowser.as(lobby.url(), "dana@example.com");
                                  Map<String, String> form = Map.of("csrf", dana.csrf());
                                  HttpResponse<String> answer =
                                      dana.post(address(route), form, headers);
                                  assertThat(answer.statusCode()).isEqualTo(403);
                                  assertThat(answer.body()).contains("one of Ambit's pages");
                                })))
        .toList();
  }

  @TestFactory
  List<DynamicTest> aMachineThatProvesNothingGetsNothing() {
    return routes().stream()
        .filter(route -> access(route) == Access.PROVES_ITSELF)
        .filter(route -> !route.path.endsWith("/openapi.json"))
        .map(
            route ->
                DynamicTest.dynamicTest(
                    name(route),
                    () ->
                        assertThat(ask(stranger(), route, Map.of()).statusCode())
                            .isIn(400, 401, 403)))
        .toList();
  }

  private static Stream<Endpoint> withRole() {
    return routes().stream().filter(route -> access(route).role().isPresent());
  }

  private static Stream<Endpoint> forms() {
    return withRole().filter(route -> route.method.equals(HandlerType.POST));
  }

  private static PlainBrowser stranger() {
    return new PlainBrowser(lobby.url());
  }

  private static String name(Endpoint route) {
    return route.method + " " + route.path + " for " + access(route);
  }
}
