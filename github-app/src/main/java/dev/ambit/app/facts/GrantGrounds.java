package dev.ambit.app.facts;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.scope.Grant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The repositories whose grants are to be changed.
 *
 * @param sites the site files
 * @param sources the signed records
 */
public record GrantGrounds(Sites sites, GrantSources sources) {

  /** Of one repository. */
  public GrantGround of(RepositoryId repository) throws IOException, SiteFault {
    return read(sites.of(repository));
  }

  /** Of every repository that a grant holds for. */
  public List<GrantGround> audience(Grant grant) throws IOException, SiteFault {
    List<GrantGround> grounds = new ArrayList<>();
    for (RepositoryId repository : grant.audience()) {
      grounds.add(of(repository));
    }
    return grounds;
  }

  /** Of every repository that has a site file which can be read. */
  public List<GrantGround> all() throws IOException {
    List<GrantGround> grounds = new ArrayList<>();
    for (Sites.Placed placed : sites.reading().sites()) {
      grounds.add(read(placed));
    }
    return grounds;
  }

  private GrantGround read(Sites.Placed placed) {
    return new GrantGround(placed.site(), sources.stores(placed));
  }
}
