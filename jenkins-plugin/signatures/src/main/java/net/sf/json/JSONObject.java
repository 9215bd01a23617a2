package net.sf.json;

public final class JSONObject {
  public JSONObject() {}

  public native boolean has(String key);
}
