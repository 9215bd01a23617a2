package dev.ambit.core.identity.text;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A forge account as the forge's no-reply addresses name it: {@code
 * 158243242+devin-ai-integration[bot]@users.noreply.github.com}.
 *
 * @param id the numeric id, if the address has one
 * @param login the login, in lower case
 */
public record ForgeAccount(OptionalLong id, String login) {

  private static final String GITHUB = "users.noreply.github.com";
  private static final int LONGEST_ID = 18;

  /** Whether only an App can have the login: people cannot register brackets. */
  public boolean isApp() {
    return login.endsWith("[bot]");
  }

  /** The account behind an address, if it is a no-reply address of a forge. */
  public static Optional<ForgeAccount> of(Address address) {
    if (!address.domain().equals(GITHUB)) {
      return Optional.empty();
    }
    String local = address.local();
    int plus = local.indexOf('+');
    boolean numbered = plus > 0 && plus <= LONGEST_ID && isNumber(local.substring(0, plus));
    return Optional.of(
        numbered
            ? new ForgeAccount(
                OptionalLong.of(Long.parseLong(local.substring(0, plus))),
                local.substring(plus + 1))
            : new ForgeAccount(OptionalLong.empty(), local));
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
