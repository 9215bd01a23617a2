package dev.ambit.jenkins;

/** What other plugins are there. Ambit needs none of them, and uses those that it finds. */
public final class Installed {

  private Installed() {}

  /** Whether a class of another plugin can be used. */
  public static boolean has(String type) {
    try {
      Class.forName(type, false, Installed.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
