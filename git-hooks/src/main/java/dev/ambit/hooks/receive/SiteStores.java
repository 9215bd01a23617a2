package dev.ambit.hooks.receive;

import dev.ambit.git.grants.GrantRef;
import dev.ambit.wire.grant.FolderGrants;
import dev.ambit.wire.grant.GrantStore;
import dev.ambit.wire.site.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Where a site says that grants are kept. */
public final class SiteStores {

  private SiteStores() {}

  /**
   * The stores of the repository at {@code gitDir}.
   *
   * @throws IOException if the site names an app and its token cannot be read
   */
  public static List<GrantStore> of(Site site, AmbitFolder folder, Path gitDir) throws IOException {
    List<GrantStore> stores = new ArrayList<>();
    site.grants()
        .folder()
        .map(folder.root()::resolve)
        .map(FolderGrants::new)
        .ifPresent(stores::add);
    if (site.grants().ref()) {
      stores.add(GrantRef.at(gitDir));
    }
    SiteServer.grants(site, folder, Clock.systemUTC()).ifPresent(stores::add);
    return stores;
  }
}
