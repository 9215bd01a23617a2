package org.jenkinsci.plugins.structs.describable;

import java.util.Map;

public class UninstantiatedDescribable {
  public UninstantiatedDescribable(Map<String, ?> arguments) {}

  public native Map<String, ?> getArguments();
}
