package dev.ambit.core.event;

/**
 * Which repository, as grants name it in their audience.
 *
 * @param host the server's name, such as {@code git.example.com}
 * @param path the repository on that server without {@code .git}, such as {@code payments/checkout}
 */
public record RepositoryId(String host, String path) {

  public RepositoryId {
    if (host.isBlank() || path.isBlank()) {
      throw new IllegalArgumentException("a repository has a host and a path");
    }
    if (path.startsWith("/") || path.endsWith("/")) {
      throw new IllegalArgumentException("a repository's path has no slash at its ends");
    }
  }

  @Override
  public String toString() {
    return host + "/" + path;
  }
}
