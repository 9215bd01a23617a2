package dev.ambit.core.identity;

import dev.ambit.core.event.Principal;
import java.util.Collection;
import java.util.List;

/**
 * Whom the site knows. The site's operator writes it; nothing pushed can change it.
 *
 * @param members every known party
 */
public record Registry(List<Member> members) {

  public Registry {
    members = List.copyOf(members);
  }

  /**
   * The members whom any of these principals names. An agent is named in whatever letters its
   * account is written: it shall not pass for a stranger.
   */
  public List<Member> known(Collection<Principal> principals) {
    return members.stream().filter(member -> isNamed(member, principals)).toList();
  }

  private static boolean isNamed(Member member, Collection<Principal> principals) {
    return member.party() == Party.AGENT
        ? principals.stream().anyMatch(each -> member.principals().stream().anyMatch(each::isLike))
        : member.principals().stream().anyMatch(principals::contains);
  }
}
