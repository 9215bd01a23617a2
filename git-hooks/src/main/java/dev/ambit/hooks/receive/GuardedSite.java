package dev.ambit.hooks.receive;

import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteFile;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.file.Files;

/** The site of a guarded repository, as commands read it. */
public final class GuardedSite {

  private GuardedSite() {}

  /**
   * Reads it.
   *
   * @throws WrongInput if the repository is not guarded, or the site file has mistakes
   */
  public static Site of(AmbitFolder folder) throws IOException {
    if (!Files.exists(folder.site())) {
      throw new WrongInput(folder.repository() + " is no guarded repository: name one with --repo");
    }
    try {
      return SiteFile.read(folder.site());
    } catch (InvalidDocument e) {
      throw new WrongInput("the site file has mistakes:\n" + e.getMessage(), e);
    }
  }
}
