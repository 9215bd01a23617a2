package dev.ambit.jenkins.event;

import dev.ambit.core.event.BuildOrigin;
import dev.ambit.core.event.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One reason why a run starts. */
public sealed interface RunCause {

  /** Whom Jenkins authenticated for it, here or in a run before. */
  Stream<Principal> principals();

  /** Whether every origin of it is somebody whom Jenkins authenticated. */
  boolean isAttributed();

  /** Whether somebody edited the pipeline's definition, here or in a run before. */
  boolean isReplay();

  /** What it begins with; empty for a cause that stands beside another. */
  Stream<BuildOrigin> origins();

  /** The cause in words, with what came before it. */
  String told();

  /**
   * Somebody asked for it, by the page, the API or the command line.
   *
   * @param userId their id; empty where Jenkins knew no current user
   */
  record User(Optional<String> userId) implements RunCause {

    /** Jenkins' names for nobody and for itself. */
    private static final List<String> NOBODY = List.of("anonymous", "SYSTEM");

    @Override
    public Stream<Principal> principals() {
      return userId.filter(id -> !id.isBlank() && !NOBODY.contains(id)).stream()
          .map(id -> new Principal("jenkins", id));
    }

    @Override
    public boolean isAttributed() {
      return principals().findAny().isPresent();
    }

    @Override
    public boolean isReplay() {
      return false;
    }

    @Override
    public Stream<BuildOrigin> origins() {
      return Stream.of(isAttributed() ? BuildOrigin.AUTHENTICATED : BuildOrigin.NOBODY);
    }

    @Override
    public String told() {
      return "user " + userId.orElse("unknown");
    }
  }

  /**
   * Another run started it.
   *
   * @param job the other run's job, by its full name
   * @param number the other run's number
   * @param causes why that run started; empty where Jenkins cut the chain, which it does at ten
   *     runs
   */
  record Upstream(String job, int number, List<RunCause> causes) implements RunCause {
    public Upstream {
      causes = List.copyOf(causes);
    }

    @Override
    public Stream<Principal> principals() {
      return causes.stream().flatMap(RunCause::principals);
    }

    @Override
    public boolean isAttributed() {
      return new CauseChain(causes).isAttributed();
    }

    @Override
    public boolean isReplay() {
      return causes.stream().anyMatch(RunCause::isReplay);
    }

    @Override
    public Stream<BuildOrigin> origins() {
      return causes.isEmpty()
          ? Stream.of(BuildOrigin.NOBODY)
          : causes.stream().flatMap(RunCause::origins);
    }

    @Override
    public String told() {
      String before = causes.stream().map(RunCause::told).collect(Collectors.joining(" and "));
      return job + " #" + number + (before.isEmpty() ? "" : ", started by " + before);
    }
  }

  /**
   * A run was repeated with an edited pipeline; the user stands beside it as a cause of its own.
   */
  record Replay() implements RunCause {
    @Override
    public Stream<Principal> principals() {
      return Stream.empty();
    }

    @Override
    public boolean isAttributed() {
      return true;
    }

    @Override
    public boolean isReplay() {
      return true;
    }

    @Override
    public Stream<BuildOrigin> origins() {
      return Stream.empty();
    }

    @Override
    public String told() {
      return "replay";
    }
  }

  /**
   * It started without anybody whom Jenkins authenticated.
   *
   * @param kind by what
   */
  record Nobody(Kind kind) implements RunCause {

    /** What starts runs by itself. */
    public enum Kind {
      /** A change in a repository; Jenkins does not say whose. */
      SCM,
      TIMER,
      /** The URL with a job's token, from anywhere. */
      REMOTE,
      /** A cause of a plugin that this one does not know. */
      OTHER
    }

    @Override
    public Stream<Principal> principals() {
      return Stream.empty();
    }

    @Override
    public boolean isAttributed() {
      return false;
    }

    @Override
    public boolean isReplay() {
      return false;
    }

    @Override
    public Stream<BuildOrigin> origins() {
      return Stream.of(
          switch (kind) {
            case SCM -> BuildOrigin.REPOSITORY;
            case TIMER -> BuildOrigin.TIMER;
            case REMOTE, OTHER -> BuildOrigin.NOBODY;
          });
    }

    @Override
    public String told() {
      return switch (kind) {
        case SCM -> "a change in the repository";
        case TIMER -> "the timer";
        case REMOTE -> "the job's URL token";
        case OTHER -> "another plugin";
      };
    }
  }
}
