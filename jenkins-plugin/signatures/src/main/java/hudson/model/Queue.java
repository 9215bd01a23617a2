package hudson.model;

import java.util.List;
import java.util.concurrent.Future;

public class Queue {
  protected Queue() {}

  public static native Queue getInstance();

  public native Item[] getItems();

  public native Item getItem(long id);

  public native Future<?> scheduleMaintenance();

  public interface Task extends ModelObject {
    default Task getOwnerTask() {
      return this;
    }
  }

  public interface Executable {}

  public interface QueueAction extends Action {
    boolean shouldSchedule(List<Action> actions);
  }

  public abstract static class Item extends Actionable {
    public final Task task = null;

    protected Item() {}

    public native long getId();

    public native long getInQueueSince();

    public final native List<Cause> getCauses();
  }

  public static final class LeftItem extends Item {
    private LeftItem() {}

    public native boolean isCancelled();
  }

  public abstract static class QueueDecisionHandler implements hudson.ExtensionPoint {
    public QueueDecisionHandler() {}

    public abstract boolean shouldSchedule(Task p, List<Action> actions);
  }
}
