package dev.ambit.hooks.receive;

import dev.ambit.git.grants.GrantRef;
import dev.ambit.wire.grant.FolderGrants;
import dev.ambit.wire.grant.GrantStore;
import dev.ambit.wire.site.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where a site says that grants are kept. */
public final class SiteStores {

  private SiteStores() {}

  /** The stores of the repository at {@code gitDir}. */
  public static List<GrantStore> of(Site site, AmbitFolder folder, Path gitDir) {
    List<GrantStore> stores = new ArrayList<>();
    site.grants()
        .folder()
        .map(folder.root()::resolve)
        .map(FolderGrants::new)
        .ifPresent(stores::add);
    if (site.grants().ref()) {
      stores.add(GrantRef.at(gitDir));
    }
    return stores;
  }
}
