package dev.ambit.app.login;

import dev.ambit.core.event.Principal;
import dev.ambit.core.identity.Member;
import dev.ambit.core.identity.Party;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SitePerson;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes a visitor of what was proved, by the site files and the operator's lists. Pure.
 *
 * @param sites the site files that can be read
 * @param lists whom the operator named
 */
public record People(List<Site> sites, AccessLists lists) {

  public People {
    sites = List.copyOf(sites);
  }

  /** The visitor; empty if nobody here knows them. */
  public Optional<Visitor> visitor(Claim claim) {
    return switch (claim.kind()) {
      case CONSOLE -> Optional.of(new Visitor("console", Role.ADMIN, Optional.empty()));
      case ADDRESS -> visitor(claim.value(), person(claim.value()));
      case ACCOUNT -> account(claim.value()).flatMap(person -> visitor(person, person(person)));
    };
  }

  private Optional<Visitor> visitor(String address, Optional<String> person) {
    return role(address, person).map(role -> new Visitor(person.orElse(address), role, person));
  }

  private Optional<Role> role(String address, Optional<String> person) {
    if (lists.admins().contains(address.toLowerCase(Locale.ROOT))) {
      return Optional.of(Role.ADMIN);
    }
    if (person.isPresent()) {
      return Optional.of(mayAct(person.get()) ? Role.APPROVER : Role.VIEWER);
    }
    return lists.isViewer(address) ? Optional.of(Role.VIEWER) : Optional.empty();
  }

  private boolean mayAct(String person) {
    return people().stream().anyMatch(each -> each.id().equals(person) && !each.may().isEmpty());
  }

  /** The person of this address, as the site files write it. */
  private Optional<String> person(String address) {
    return people().stream().map(SitePerson::id).filter(address::equalsIgnoreCase).findFirst();
  }

  /** The person whose account it is on a forge of this name. */
  private Optional<String> account(String hostAndLogin) {
    int slash = hostAndLogin.indexOf('/');
    String host = hostAndLogin.substring(0, slash);
    Principal login = new Principal("git", hostAndLogin.substring(slash + 1));
    return sites.stream()
        .filter(site -> site.repository().host().equals(host))
        .flatMap(site -> site.registry().known(List.of(login)).stream())
        .filter(member -> member.party() == Party.HUMAN)
        .map(Member::id)
        .findFirst();
  }

  private List<SitePerson> people() {
    return sites.stream().flatMap(site -> site.people().stream()).toList();
  }
}
