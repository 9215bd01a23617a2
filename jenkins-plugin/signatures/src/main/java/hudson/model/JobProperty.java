package hudson.model;

public abstract class JobProperty<J extends Job<?, ?>> implements Describable<JobProperty<?>> {
  protected transient J owner;

  protected JobProperty() {}
}
