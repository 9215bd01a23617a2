package hudson.model.queue;

import hudson.ExtensionPoint;
import hudson.model.Queue;

public abstract class QueueListener implements ExtensionPoint {
  protected QueueListener() {}

  public native void onLeft(Queue.LeftItem li);
}
