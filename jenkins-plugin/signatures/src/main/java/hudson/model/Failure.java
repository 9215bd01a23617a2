package hudson.model;

public class Failure extends RuntimeException implements org.kohsuke.stapler.HttpResponse {
  public Failure(String message) {
    super(message);
  }
}
