package dev.ambit.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.ambit.app.demo.Demo;
import dev.ambit.app.demo.StoryClock;
import dev.ambit.app.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People's ways through the demo, in Debian's chromium. */
class DashboardJourneysTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final List<String> PAGES =
      List.of(
          "/",
          "/agents",
          "/grants",
          "/grants/PAY-214",
          "/grants/CART-12",
          "/ask",
          "/stop",
          "/decisions",
          "/chains",
          "/chains/PAY-214",
          "/owners",
          "/settings",
          "/tokens");

  /** Words in drawings, and signs: axe-core cannot see what is behind them. */
  private static final Pattern DRAWN = Pattern.compile("<text|<span class=\"mark\"");

  private static final String TOO_WIDE =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  @TempDir private static Path folder;
  private static Demo demo;
  private static App app;
  private static Playwright playwright;
  private static Browser chromium;

  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void open() throws IOException {
    assumeTrue(Files.isExecutable(CHROMIUM), "no chromium here: apt-get install chromium");
    StoryClock clock = new StoryClock(Clock.systemUTC());
    Settings settings = LocalSettings.in(folder.resolve("home"));
    demo = Demo.prepare(settings, clock);
    app = App.start(demo.cast(settings), List.of(demo.forge()), clock);
    demo.play(app.url(), app.office());
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void close() {
    if (app != null) {
      chromium.close();
      playwright.close();
      app.close();
      demo.close();
    }
  }

  @AfterEach
  void theBrowserHadNothingToComplainOf() {
    assertThat(complaints).isEmpty();
  }

  private Page enter(String who, Browser.NewContextOptions options) {
    BrowserContext context = chromium.newContext(options.setBaseURL(app.url().toString()));
    Page page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.navigate("/");
    page.locator("button[value='" + who + "']").click();
    page.waitForURL(URI.create(app.url() + "/").toString());
    return page;
  }

  private Page enter(String who) {
    return enter(who, new Browser.NewContextOptions());
  }

  private static Browser.NewContextOptions phone() {
    return new Browser.NewContextOptions().setViewportSize(390, 844);
  }

  /** The pull request by its branch's file, as the newest actions tell of it. */
  private static Locator told(Page page, String words) {
    return page.locator("[aria-labelledby='h-actions'] .action").filter(holding(words));
  }

  private static Locator.FilterOptions holding(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  @Test
  void finnLetsAHeldChangePassAndOthersSeeItWithoutReloading() {
    Page onlooker = enter("robin@example.com");
    assertThat(onlooker.locator(".first .action").count()).isEqualTo(2);
    onlooker.evaluate("window.neverReloaded = true");

    Page finn = enter("finn@example.com");
    finn.locator(".first .action .what").filter(holding("#")).click();
    finn.getByText("Approve this change").click();
    finn.waitForURL("**/decisions/*?done=approved");
    finn.navigate("/");
    finn.locator(".first .action")
        .filter(holding("checkout \u00bb agent/PAY-214/compose"))
        .getByText("Look and approve")
        .click();
    finn.getByText("Approve this run").click();
    finn.waitForURL("**/decisions/*?done=approved");

    onlooker.locator(".first .empty").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    assertThat(told(onlooker, "compose.yaml").first().textContent()).contains("allowed, approved");
    assertThat(told(onlooker, "agent/PAY-214/compose").first().textContent())
        .contains("allowed, approved");
    assertThat(onlooker.evaluate("window.neverReloaded")).isEqualTo(true);
  }

  @Test
  void whoRunsTheAgentCannotGiveItAGrantThatSheAskedFor() {
    Page erin = enter("erin@example.com");
    erin.navigate("/grants/CART-12");
    erin.getByText("Approve and sign").click();
    assertThat(erin.locator("h1").textContent()).isEqualTo("Not for you");
    complaints.removeIf(each -> each.contains("403"));
    erin.navigate("/grants/CART-12");
    assertThat(erin.locator("h1").textContent()).contains("waits for approval");
  }

  @Test
  void robinAsksDanaGivesAndTakesAway() {
    Page robin = enter("robin@example.com");
    robin.navigate("/ask");
    robin.locator("textarea").fill("version: 1\nid: X Y\n");
    robin.locator("main button").click();
    assertThat(robin.locator("[role=alert]").textContent()).contains("grant:2:5");
    complaints.removeIf(each -> each.contains("422"));
    robin.locator("textarea").fill(grant());
    robin.locator("main button").click();
    robin.waitForURL("**/grants/NEW-1");
    assertThat(robin.locator("h1").textContent()).contains("waits for approval");
    assertThat(robin.locator("main form").count()).isZero();

    Page dana = enter("dana@example.com");
    dana.navigate("/grants/NEW-1");
    dana.getByText("Approve and sign").click();
    assertThat(dana.locator("h1").textContent()).contains("ends soon");
    dana.locator("#reason").fill("The task is done");
    dana.getByText("Revoke NEW-1").click();
    assertThat(dana.locator("h1").textContent()).contains("revoked");
    assertThat(dana.locator("main").textContent()).contains("The task is done");
  }

  @Test
  void danaGivesAMachineAccess() {
    Page dana = enter("dana@example.com");
    dana.navigate("/settings");
    dana.getByText("Tokens").click();
    dana.locator("#name").fill("hook-1");
    dana.getByLabel("enforce: fetch grants, report decisions").check();
    dana.getByLabel("github.example/acme/shop").check();
    dana.getByText("Make the token").click();
    String secret = dana.locator(".secret pre").textContent();
    assertThat(secret).startsWith("ambit_");
    dana.reload();
    dana.navigate("/tokens");
    assertThat(dana.locator("main").textContent()).contains("hook-1").doesNotContain(secret);
    dana.getByText("Take back hook-1").click();
    assertThat(dana.locator("main").textContent())
        .contains("Take back jenkins-demo")
        .doesNotContain("Take back hook-1");
    complaints.removeIf(each -> each.contains("422"));
  }

  private static String grant() {
    return """
      version: 1
      id: NEW-1
      task: { title: Sort the carts, url: https://issues.example.com/NEW-1 }
      agent: claude
      principals: ["git:agent-claude"]
      owner: robin@example.com
      audience: [{ host: github.example, repository: acme/shop }]
      scope:
        refs: ["refs/heads/agent/NEW-1/**"]
        operations: [create, update]
        paths: { allow: ["services/cart/**"], deny: [] }
        classes: []
        pipelines: []
      limits: { pushes: 20, commits: 40, files: 60, lines: 2000 }
      validity: { not-before: %s, expires: %s }
      """
        .formatted(
            Clock.systemUTC().instant().minusSeconds(60),
            Clock.systemUTC().instant().plusSeconds(7200));
  }

  @Test
  void everyPageCanBeReadWithoutScripts() {
    Page page =
        enter("dana@example.com", new Browser.NewContextOptions().setJavaScriptEnabled(false));
    for (String address : PAGES) {
      assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
      assertThat(page.locator("main").textContent()).as(address).hasSizeGreaterThan(100);
    }
    page.navigate("/decisions?word=deny&who=codex");
    assertThat(page.locator("tbody tr").count()).isEqualTo(1);
    page.locator("tbody tr a").first().click();
    assertThat(page.locator("main").textContent()).contains("path/outside-grant", "Next:");
  }

  @Test
  void everyPageIsAccessibleOnLaptopAndPhoneByDayAndNight() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (boolean phone : List.of(false, true)) {
        Browser.NewContextOptions screen = phone ? phone() : new Browser.NewContextOptions();
        Page page = enter("dana@example.com", screen.setColorScheme(scheme));
        for (String address : everyPage(page)) {
          page.navigate(address);
          String where = address + (phone ? " on a phone " : " on a laptop ") + scheme;
          assertThat(objections(page)).as(where).isEmpty();
          assertThat(page.evaluate(TOO_WIDE)).as(where).isEqualTo(0);
          picture(page, address, scheme, phone);
        }
        complaints.removeIf(each -> each.contains("404"));
      }
    }
  }

  @Test
  void theKeyboardReachesTheContentFirst() {
    Page page = enter("dana@example.com");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.textContent"))
        .isEqualTo("Skip to the content");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
  }

  private static final List<String> PICTURED =
      List.of(
          "dashboard-now",
          "dashboard-chains-PAY-214-dark",
          "dashboard-grants-phone",
          "dashboard-now-phone-dark");

  /** Keeps the guide's pictures if {@code -Dambit.pictures=DIR} says where. */
  private static void picture(Page page, String address, ColorScheme scheme, boolean phone) {
    String pictures = System.getProperty("ambit.pictures", "");
    String name = address.equals("/") ? "now" : address.substring(1).replace('/', '-');
    String file =
        "dashboard-" + name + (phone ? "-phone" : "") + (scheme == ColorScheme.DARK ? "-dark" : "");
    if (!pictures.isEmpty() && PICTURED.contains(file)) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of(pictures).resolve(file + ".png")));
    }
  }

  /** With one that has no name of its own, and those that tell of a fault. */
  private static List<String> everyPage(Page page) {
    String decision = firstOf(page, "/decisions?word=deny");
    String run = firstOf(page, "/decisions?kind=run&word=hold");
    return Stream.concat(PAGES.stream(), Stream.of(decision, run, "/nowhere", "/login")).toList();
  }

  private static String firstOf(Page page, String list) {
    page.navigate(list);
    return page.locator("tbody tr a").first().getAttribute("href");
  }

  /** What axe-core has against the page by all of its rules, or cannot tell of its words. */
  private static List<String> objections(Page page) {
    AxeResults results = new AxeBuilder(page).setLegacyMode(true).analyze();
    assertThat(results.getPasses()).hasSizeGreaterThan(20);
    return Stream.concat(results.getViolations().stream(), results.getIncomplete().stream())
        .flatMap(
            rule ->
                rule.getNodes().stream()
                    .filter(node -> !DRAWN.matcher(node.getHtml()).lookingAt())
                    .map(node -> rule.getId() + ": " + node.getHtml() + node.getFailureSummary()))
        .toList();
  }
}
