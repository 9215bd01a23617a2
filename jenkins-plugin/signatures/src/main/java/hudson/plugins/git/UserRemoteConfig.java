package hudson.plugins.git;

public class UserRemoteConfig {
  public UserRemoteConfig(String url, String name, String refspec, String credentialsId) {}

  public native String getName();

  public native String getUrl();

  public native String getCredentialsId();
}
