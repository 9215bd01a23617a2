package dev.ambit.jenkins.effect;

import hudson.Extension;
import hudson.model.Queue;
import hudson.model.queue.QueueListener;

/** Hears of runs that somebody took out of the queue, so that nobody is asked to approve them. */
@Extension
public final class QueueLeave extends QueueListener {

  @Override
  public void onLeft(Queue.LeftItem left) {
    if (left.isCancelled()) {
      QueueGate.get().cancelled(left.getId());
    }
  }
}
