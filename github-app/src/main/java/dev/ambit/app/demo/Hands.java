package dev.ambit.app.demo;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What people and agents do at the simulated GitHub. The app is told of each deed, as GitHub does.
 *
 * @param github where
 * @param shop the repository
 * @param app whom to tell
 */
record Hands(SimulatedGitHub github, SimulatedRepository shop, URI app) {

  private static final String MAIN = "main";

  /** Somebody who pushed a branch shows it in a pull request, new or open; its number. */
  int propose(String login, String branch) throws IOException {
    shop.move(login, branch, shop.tip("refs/heads/" + branch));
    Optional<SimulatedPull> known = open(branch);
    int number = known.isPresent() ? known.get().number() : shop.open(login, branch, MAIN).number();
    String action = known.isPresent() ? "synchronize" : "opened";
    tell(github.deliveries().pull(shop.name(), number, action));
    return number;
  }

  /** Somebody comments. */
  void comment(String login, int pull, String text) throws IOException {
    long comment = github.comment(shop.name(), pull, login, text);
    tell(github.deliveries().comment(shop.name(), pull, comment, login));
  }

  /** Somebody presses Approve on the newest check. */
  void press(String login, int pull) throws IOException {
    List<SimulatedCheck> checks = shop.checksOf(pull);
    if (!checks.isEmpty()) {
      long check = checks.get(checks.size() - 1).id();
      tell(github.deliveries().button(shop.name(), check, login));
    }
  }

  /** Somebody merges, if the newest check lets them; whether it did. */
  boolean merge(String login, int number) throws IOException {
    SimulatedPull pull = shop.pulls().get(number);
    List<SimulatedCheck> checks = shop.checksOf(number);
    boolean passed =
        !checks.isEmpty() && checks.get(checks.size() - 1).conclusion().equals("success");
    if (pull == null || !pull.open() || !passed) {
      return false;
    }
    shop.move(login, MAIN, shop.merge(shop.tip("refs/heads/" + MAIN), shop.head(number)));
    shop.change(pull.closed());
    tell(github.deliveries().pull(shop.name(), number, "closed"));
    landed();
    return true;
  }

  /** Main may have moved. */
  void landed() throws IOException {
    tell(github.deliveries().push(shop.name(), "refs/heads/" + MAIN));
  }

  /** The open pull request of a branch. */
  Optional<SimulatedPull> open(String branch) {
    return shop.pulls().values().stream()
        .filter(pull -> pull.open() && pull.branch().equals(branch))
        .findFirst();
  }

  private void tell(Deliveries.Sent delivery) throws IOException {
    Demo.deliver(app, delivery);
  }
}
