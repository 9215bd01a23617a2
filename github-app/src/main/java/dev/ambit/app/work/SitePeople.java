package dev.ambit.app.work;

import dev.ambit.app.facts.SiteFault;
import dev.ambit.app.facts.Sites;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.wire.site.Right;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SitePerson;
import java.io.IOException;

/**
 * Whom the site of a repository lets approve.
 *
 * @param sites the sites
 */
record SitePeople(Sites sites) {

  /**
   * The site of a repository.
   *
   * @param repository as records name it, {@code host/path}
   * @throws NotAllowed if there is none, or its settings have mistakes
   */
  Site site(String repository) throws NotAllowed, IOException {
    int slash = repository.indexOf('/');
    if (slash < 0) {
      throw new NotAllowed("no site file is for " + repository);
    }
    try {
      return sites
          .of(new RepositoryId(repository.substring(0, slash), repository.substring(slash + 1)))
          .site();
    } catch (SiteFault e) {
      throw new NotAllowed(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The person with this id, whom the site lets approve.
   *
   * @throws NotAllowed if it lets nobody of that id
   */
  static SitePerson approver(Site site, String person) throws NotAllowed {
    return site.whoMay(Right.APPROVE).stream()
        .filter(each -> each.id().equals(person))
        .findFirst()
        .orElseThrow(() -> new NotAllowed(person + " is nobody who may approve here"));
  }
}
