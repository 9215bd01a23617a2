package hudson.model;

public abstract class Node {
  protected Node() {}

  public abstract String getNodeName();
}
