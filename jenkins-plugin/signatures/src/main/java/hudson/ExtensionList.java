package hudson;

import java.util.AbstractList;

public class ExtensionList<T> extends AbstractList<T> {
  protected ExtensionList() {}

  public static native <T> ExtensionList<T> lookup(Class<T> type);

  public static native <U> U lookupSingleton(Class<U> type);

  @Override
  public native T get(int index);

  @Override
  public native int size();
}
