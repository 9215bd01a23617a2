package dev.ambit.core.identity;

import java.util.Locale;

/** Tells people's addresses apart: letter case and what follows a plus make nobody another. */
public final class Mailbox {

  private Mailbox() {}

  /** The address in the one spelling of its mailbox. */
  public static String of(String address) {
    return address.toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*(?=@)", "");
  }

  /** Whether both addresses are of one mailbox. */
  public static boolean isOne(String one, String other) {
    return of(one).equals(of(other));
  }
}
