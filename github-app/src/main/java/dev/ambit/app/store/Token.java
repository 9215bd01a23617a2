package dev.ambit.app.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A machine's right to use the API.
 *
 * @param id its id
 * @param name its name; also that of the enforcement point which reports with it
 * @param prefix how its secret begins, so that people can tell which one it is
 * @param scopes what it may do
 * @param repositories for which, as {@code host/path}; none for all
 * @param person for whom it acts; empty if it acts for nobody
 * @param created when it was made
 * @param expires when it ends
 * @param used when it was used last, to the minute
 */
public record Token(
    String id,
    String name,
    String prefix,
    Set<Scope> scopes,
    List<String> repositories,
    Optional<String> person,
    Instant created,
    Instant expires,
    Optional<Instant> used) {

  /** What a token may do. */
  public enum Scope {
    /** Read grants, decisions, chains and events. */
    READ,
    /** Fetch signed records, and report decisions: for hooks and Jenkins. */
    ENFORCE,
    /** Ask for, approve, narrow and revoke grants as its person. */
    GRANT,
    /** Approve held changes as its person. */
    APPROVE;

    /** As people write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Token {
    scopes = Set.copyOf(scopes);
    repositories = List.copyOf(repositories);
    boolean acts = scopes.contains(Scope.GRANT) || scopes.contains(Scope.APPROVE);
    if (acts && person.isEmpty()) {
      throw new IllegalArgumentException("a token that grants or approves acts for a person");
    }
    if (scopes.contains(Scope.ENFORCE) && repositories.isEmpty()) {
      throw new IllegalArgumentException("a token that enforces names its repositories");
    }
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("a token has a scope");
    }
  }

  /** Whether it is for this repository. */
  public boolean covers(String repository) {
    return repositories.isEmpty() || repositories.contains(repository);
  }
}
