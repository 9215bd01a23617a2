package dev.ambit.jenkins.event;

import hudson.model.InvisibleAction;

/** Remembers in the queue and on the run by which door the request came. */
public final class RequestOrigin extends InvisibleAction {

  private final String channel;

  RequestOrigin(Channel channel) {
    this.channel = channel.name();
  }

  /** The door. */
  public Channel channel() {
    return Channel.valueOf(channel);
  }
}
