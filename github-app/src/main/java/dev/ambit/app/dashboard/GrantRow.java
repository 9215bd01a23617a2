package dev.ambit.app.dashboard;

import dev.ambit.app.work.GrantView;
import dev.ambit.core.decision.Words;
import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.scope.Glob;
import dev.ambit.core.scope.Grant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A grant as pages show it.
 *
 * @param id its id
 * @param title its task
 * @param url where the task is described, if that is a web address
 * @param agent the agent
 * @param owner the person who answers for it
 * @param by who signed it, or asked for it
 * @param state how it stands
 * @param from from when it holds
 * @param until until when
 * @param meters how much is used of its limits
 * @param paths what it allows
 * @param notPaths what it leaves out of that
 * @param refs the branches
 * @param classes the file classes
 * @param pipelines what it may start
 * @param principals who may use it
 * @param repositories where it holds
 * @param parent the grant that it narrows; empty if none
 * @param detail why it cannot be used
 */
public record GrantRow(
    String id,
    String title,
    Optional<String> url,
    String agent,
    String owner,
    String by,
    State state,
    Moment from,
    Moment until,
    List<Meter> meters,
    List<String> paths,
    List<String> notPaths,
    List<String> refs,
    List<String> classes,
    List<String> pipelines,
    List<String> principals,
    List<String> repositories,
    String parent,
    String detail) {

  /** How a grant stands, in the order in which people want to see them. */
  public enum State {
    WAITING("waits for approval"),
    EXPIRING("ends soon"),
    USED_UP("used up"),
    ACTIVE("active"),
    NOT_YET("not yet"),
    REFUSED("gives nothing"),
    REVOKED("revoked"),
    EXPIRED("expired");

    private final String words;

    State(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** Whether an agent can do something by it. */
    public boolean isLive() {
      return this == ACTIVE || this == EXPIRING;
    }

    /** Whether there is anything left to revoke. */
    public boolean isOpen() {
      return isLive() || this == USED_UP || this == NOT_YET;
    }
  }

  private static final Duration SOON = Duration.ofDays(1);

  /** The row of a grant. */
  public static GrantRow of(GrantView view, Instant now) {
    Grant grant = view.grant();
    List<Meter> meters = Meter.of(grant.limits(), view.used());
    return new GrantRow(
        grant.id().value(),
        Words.shown(grant.task().title()),
        grant.task().url().filter(url -> url.matches("https?://[!-~]+")),
        grant.agent().value(),
        Words.shown(grant.owner()),
        Words.shown(view.by()),
        state(view, meters, now),
        new Moment(grant.validity().notBefore(), now),
        new Moment(grant.validity().expires(), now),
        meters,
        texts(grant.scope().allow()),
        texts(grant.scope().deny()),
        texts(grant.scope().refs()),
        grant.scope().classes().stream().map(Object::toString).sorted().toList(),
        texts(grant.scope().pipelines()),
        grant.principals().stream().map(each -> Words.shown(each.toString())).toList(),
        grant.audience().stream().map(RepositoryId::toString).map(Words::shown).toList(),
        grant.parent().map(Object::toString).orElse(""),
        Words.shown(view.detail()));
  }

  private static State state(GrantView view, List<Meter> meters, Instant now) {
    return switch (view.state()) {
      case WAITING -> State.WAITING;
      case NOT_YET -> State.NOT_YET;
      case EXPIRED -> State.EXPIRED;
      case REVOKED -> State.REVOKED;
      case REFUSED -> State.REFUSED;
      case ACTIVE -> live(view, meters, now);
    };
  }

  private static State live(GrantView view, List<Meter> meters, Instant now) {
    if (meters.stream().anyMatch(Meter::isFull)) {
      return State.USED_UP;
    }
    return view.grant().validity().expires().minus(SOON).isAfter(now)
        ? State.ACTIVE
        : State.EXPIRING;
  }

  private static List<String> texts(List<Glob> globs) {
    return globs.stream().map(Glob::text).map(Words::shown).toList();
  }
}
