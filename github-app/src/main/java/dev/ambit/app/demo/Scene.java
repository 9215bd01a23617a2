package dev.ambit.app.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Something that happens in the demo's story.
 *
 * @param ago how long before the demo
 * @param login who does it
 * @param deed what they do
 * @param branch the branch; else the branch whose pull request it is about
 * @param message of the commit, or the comment, or the job
 * @param files what is committed, or what a run brings of its own
 */
record Scene(
    Duration ago,
    String login,
    Deed deed,
    String branch,
    String message,
    Map<String, String> files) {

  /** What somebody does. */
  enum Deed {
    PUSH,
    APPROVE,
    MERGE,
    /** A run of Jenkins. */
    RUN
  }

  /** Two days, in their order. */
  static final List<Scene> STORY =
      List.of(
          push(3000, "robin", "sort-imports", "Sort the imports", "services/ledger/L.java"),
          push(
              2760,
              "agent-claude",
              "agent/PAY-198/rounding",
              "Round half to even",
              "services/ledger/Rounding.java"),
          push(
              2640,
              "agent-claude",
              "agent/PAY-214/timeout",
              "Raise the timeout to 30 s",
              "services/checkout/Timeout.java"),
          push(
              2610,
              "agent-claude",
              "agent/PAY-214/ledger",
              "Move the timeout to the ledger",
              "services/ledger/Timeout.java"),
          push(
              1900,
              "agent-copilot",
              "agent/DOCS-31/refunds",
              "Describe refunds",
              "docs/refunds.md"),
          push(
              1880,
              "agent-copilot",
              "agent/DOCS-31/refunds",
              "Describe refunds of vouchers",
              "docs/vouchers.md"),
          push(
              1500,
              "agent-claude",
              "agent/PAY-214/image",
              "Build the checkout image",
              "services/checkout/Dockerfile"),
          approve(1440, "finn", "agent/PAY-214/image"),
          merge(1400, "dana", "agent/PAY-214/image"),
          push(
              700, "agent-codex", "agent/OPS-77/alerts", "Alert on slow carts", "alerts/cart.yaml"),
          push(
              640,
              "agent-codex",
              "agent/OPS-77/alerts",
              "Alert on slow carts at night too",
              "alerts/night.yaml"),
          push(
              600,
              "agent-codex",
              "agent/OPS-77/ci",
              "Run the alerts in CI",
              ".github/workflows/alerts.yml"),
          push(200, "dana", "price-tags", "Show prices with tax", "services/cart/Price.java"),
          push(
              95,
              "agent-copilot",
              "agent/DOCS-31/env",
              "Keep the token for the docs build",
              ".env"),
          push(
              41,
              "agent-claude",
              "agent/PAY-214/timeout",
              "Tell of the timeout in the docs",
              "docs/timeout.md"),
          run(38, "agent-claude", "agent/PAY-214/timeout", "checkout/build", Map.of()),
          push(
              12,
              "robin",
              "refactor-cart",
              "Tidy the cart\n\nCo-authored-by: Claude" + " <noreply@anthropic.com>",
              "CLAUDE.md"),
          push(
              4,
              "agent-claude",
              "agent/PAY-214/compose",
              "Start checkout with compose",
              "services/checkout/compose.yaml"),
          run(
              3,
              "agent-claude",
              "agent/PAY-214/compose",
              "checkout/agent%2FPAY-214%2Fcompose",
              Map.of("Jenkinsfile", "Jenkinsfile differs from main")));

  private static Scene push(int minutes, String login, String branch, String message, String file) {
    String content = "// " + message + "\n";
    return new Scene(
        Duration.ofMinutes(minutes), login, Deed.PUSH, branch, message, Map.of(file, content));
  }

  private static Scene run(
      int minutes, String login, String branch, String job, Map<String, String> own) {
    return new Scene(Duration.ofMinutes(minutes), login, Deed.RUN, branch, job, own);
  }

  private static Scene approve(int minutes, String login, String branch) {
    return new Scene(
        Duration.ofMinutes(minutes), login, Deed.APPROVE, branch, "/ambit approve", Map.of());
  }

  private static Scene merge(int minutes, String login, String branch) {
    return new Scene(Duration.ofMinutes(minutes), login, Deed.MERGE, branch, "", Map.of());
  }
}
