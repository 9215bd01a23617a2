package dev.ambit.git.store;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * What JGit is told about this machine: no settings of a user or of the system, no environment. So
 * it neither starts git, nor measures the file system by writing into the repository, nor keeps
 * what it measured in a home folder.
 */
final class QuietSystem extends SystemReader {

  private QuietSystem() {
    setPlatformChecker();
  }

  /** Puts this in place for the whole process. */
  static void install() {
    if (!(SystemReader.getInstance() instanceof QuietSystem)) {
      SystemReader.setInstance(new QuietSystem());
    }
  }

  @Override
  public String getHostname() {
    return "localhost";
  }

  @Override
  public @Nullable String getenv(String variable) {
    return null;
  }

  @Override
  public String getProperty(String key) {
    return System.getProperty(key);
  }

  @Override
  public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
    return new NoSettings(fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
    return new NoSettings(fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
    return new NoSettings(fs);
  }

  @Override
  @SuppressWarnings("deprecation") // abstract still, so it must be answered
  public long getCurrentTime() {
    return System.currentTimeMillis();
  }

  @Override
  @SuppressWarnings("deprecation") // abstract still, so it must be answered
  public int getTimezone(long when) {
    return 0;
  }
}
