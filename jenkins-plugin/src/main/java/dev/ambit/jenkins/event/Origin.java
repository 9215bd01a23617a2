package dev.ambit.jenkins.event;

import dev.ambit.core.event.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was noted of a request for a run while it came in.
 *
 * @param channel by which door
 * @param user whom Jenkins authenticated at that door, whatever the causes say
 * @param grant the grant of the run that asked for this one
 * @param script SHA-256 of what a replay runs, in hexadecimal
 */
public record Origin(
    Channel channel, Optional<String> user, Optional<String> grant, Optional<String> script) {

  /** Nothing was noted: Jenkins asked by itself. */
  public static final Origin NONE = by(Channel.INTERNAL);

  /** Jenkins' names for nobody and for itself. */
  private static final List<String> NOBODY = List.of("", "anonymous", "SYSTEM");

  public Origin {
    user = user.filter(id -> !NOBODY.contains(id.strip()));
    grant = grant.filter(id -> !id.isBlank());
  }

  /** A request by this door and no more. */
  public static Origin by(Channel channel) {
    return new Origin(channel, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The user as the engine knows users of Jenkins. */
  public Stream<Principal> principals() {
    return user.stream().map(id -> new Principal("jenkins", id));
  }

  /** The request in words, if anybody came by a door. */
  public Stream<String> told() {
    return channel == Channel.INTERNAL
        ? Stream.empty()
        : Stream.of(
            "a request over " + channel.word() + user.map(id -> " by user " + id).orElse(""));
  }
}
