package dev.ambit.app.login;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whom the operator lets in beside the people of the site files.
 *
 * @param admins addresses, in lower case
 * @param viewers addresses, or {@code @domain} for all of a domain, in lower case
 */
public record AccessLists(Set<String> admins, List<String> viewers) {

  public AccessLists {
    admins = Set.copyOf(admins);
    viewers = List.copyOf(viewers);
  }

  boolean isViewer(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return viewers.stream()
        .anyMatch(each -> each.startsWith("@") ? domain(lower).equals(each) : lower.equals(each));
  }

  private static String domain(String address) {
    return address.substring(Math.max(0, address.lastIndexOf('@')));
  }
}
