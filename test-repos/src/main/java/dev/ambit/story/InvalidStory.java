package dev.ambit.story;

/** A story's file is not as the kit reads it; the message names the place. */
public final class InvalidStory extends RuntimeException {

  public InvalidStory(String place, String fault) {
    super(place + ": " + fault);
  }
}
