package hudson.model.queue;

import hudson.ExtensionPoint;
import hudson.model.Queue;

public abstract class QueueTaskDispatcher implements ExtensionPoint {
  public QueueTaskDispatcher() {}

  public native CauseOfBlockage canRun(Queue.Item item);
}
