package dev.ambit.app.login;

import java.util.Locale;

/**
 * What a way of logging in proved about somebody.
 *
 * @param kind what was proved
 * @param value an address; or the forge's host, a slash and an account; or nothing
 */
public record Claim(Kind kind, String value) {

  /** What can be proved. */
  public enum Kind {
    /** The identity server vouches for the address. */
    ADDRESS,
    /** The forge vouches for the account. */
    ACCOUNT,
    /** They read what the app printed on its console. */
    CONSOLE
  }

  /** Whoever started the app. */
  public static final Claim CONSOLE = new Claim(Kind.CONSOLE, "console");

  public static Claim address(String address) {
    return new Claim(Kind.ADDRESS, address.toLowerCase(Locale.ROOT));
  }

  public static Claim account(String host, String login) {
    return new Claim(Kind.ACCOUNT, host + "/" + login);
  }
}
