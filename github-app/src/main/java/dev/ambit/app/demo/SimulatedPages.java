package dev.ambit.app.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.ambit.app.pages.PageEngine;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages of the simulated GitHub for a visitor of the demo, who pushes with git and does the rest
 * here, as whom they like.
 */
final class SimulatedPages implements HttpHandler {

  private static final Pattern PULL = Pattern.compile("/web/[^/]+/[^/]+/pull/([0-9]{1,6})");
  private static final int MOST = 10_000;

  private final Hands hands;
  private final List<String> logins;

  SimulatedPages(Hands hands, List<String> logins) {
    this.hands = hands;
    this.logins = List.copyOf(logins);
  }

  /** The page of the repository. */
  String address() {
    return "/web/" + hands.shop().name();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    synchronized (hands.github()) {
      if (exchange.getRequestMethod().equals("POST")) {
        exchange.getResponseHeaders().set("Location", done(exchange));
        exchange.sendResponseHeaders(303, -1);
        exchange.close();
      } else {
        show(exchange);
      }
    }
  }

  /** Does what a form asks; the address to look at next. */
  private String done(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        form(new String(exchange.getRequestBody().readNBytes(MOST), StandardCharsets.UTF_8));
    String login = form.getOrDefault("login", "");
    if (!logins.contains(login)) {
      return address();
    }
    Matcher pull = PULL.matcher(exchange.getRequestURI().getPath());
    if (!pull.matches()) {
      String branch = form.getOrDefault("branch", "");
      return branches().contains(branch)
          ? address() + "/pull/" + hands.propose(login, branch)
          : address();
    }
    int number = Integer.parseInt(pull.group(1));
    SimulatedPull known = hands.shop().pulls().get(number);
    if (known != null) {
      act(login, known, form);
    }
    return exchange.getRequestURI().getPath();
  }

  private void act(String login, SimulatedPull pull, Map<String, String> form) throws IOException {
    switch (form.getOrDefault("deed", "")) {
      case "comment" -> hands.comment(login, pull.number(), form.getOrDefault("text", ""));
      case "press" -> hands.press(login, pull.number());
      case "push" -> hands.propose(login, pull.branch());
      case "merge" -> hands.merge(login, pull.number());
      default -> {
        // A form of somebody else's making: nothing is done, and the page is shown again.
      }
    }
  }

  private void show(HttpExchange exchange) throws IOException {
    Matcher asked = PULL.matcher(exchange.getRequestURI().getPath());
    SimulatedPull pull =
        asked.matches() ? hands.shop().pulls().get(Integer.valueOf(asked.group(1))) : null;
    String html =
        pull == null
            ? PageEngine.draw("simulated-shop", Map.of("page", shop()))
            : PageEngine.draw("simulated-pull", Map.of("page", shop(), "pull", page(pull)));
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private ShopPage shop() throws IOException {
    List<PullPage> pulls = new ArrayList<>();
    for (SimulatedPull pull : hands.shop().pulls().values()) {
      pulls.add(0, page(pull));
    }
    return new ShopPage(
        hands.shop().name(),
        address(),
        hands.app().toString(),
        hands.shop().bare().toString(),
        logins,
        branches(),
        pulls);
  }

  /** Branches that nobody proposed yet. */
  private List<String> branches() throws IOException {
    return hands.shop().branches().stream()
        .filter(branch -> !branch.equals("main"))
        .filter(
            branch ->
                hands.shop().pulls().values().stream()
                    .noneMatch(pull -> pull.branch().equals(branch)))
        .toList();
  }

  private PullPage page(SimulatedPull pull) throws IOException {
    SimulatedRepository shop = hands.shop();
    List<SimulatedCheck> checks = shop.checksOf(pull.number());
    boolean told = !checks.isEmpty();
    SimulatedCheck newest = told ? checks.get(checks.size() - 1) : SimulatedCheck.NONE;
    return new PullPage(
        pull.number(),
        pull.branch(),
        pull.author(),
        pull.open(),
        !shop.head(pull.number()).equals(shop.tip("refs/heads/" + pull.branch())),
        told ? newest.conclusion() + ": " + newest.title() : "no check yet",
        newest.summary(),
        newest.hasButton(),
        shop.comments().values().stream()
            .filter(each -> each.pull() == pull.number())
            .map(each -> each.login() + ": " + each.text())
            .toList());
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String field : body.split("&", -1)) {
      String[] pair = field.split("=", 2);
      if (pair.length == 2) {
        form.put(decoded(pair[0]), decoded(pair[1]));
      }
    }
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
