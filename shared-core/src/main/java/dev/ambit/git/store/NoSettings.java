package dev.ambit.git.store;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;

/**
 * A configuration that holds nothing but the answer to how fine the file system's times are, which
 * JGit would otherwise measure for seconds by writing files.
 */
final class NoSettings extends FileBasedConfig {

  /** Coarser than any file system in use, so that a change within it is never missed. */
  private static final long COARSEST_NANOS = TimeUnit.SECONDS.toNanos(2);

  NoSettings(FS fs) {
    super(new File("no-settings"), fs);
  }

  @Override
  public void load() {
    // There is nothing to read.
  }

  @Override
  public boolean isOutdated() {
    return false;
  }

  @Override
  public long getTimeUnit(
      String section, String subsection, String name, long defaultValue, TimeUnit wantUnit) {
    return ConfigConstants.CONFIG_FILESYSTEM_SECTION.equals(section)
        ? wantUnit.convert(COARSEST_NANOS, TimeUnit.NANOSECONDS)
        : super.getTimeUnit(section, subsection, name, defaultValue, wantUnit);
  }
}
