package dev.ambit.git.merge;

/** What merging contents came to; at a conflict the content holds marks or one side. */
final class MergedContent {

  private final byte[] content;
  private final boolean conflict;

  MergedContent(byte[] content, boolean conflict) {
    this.content = content;
    this.conflict = conflict;
  }

  byte[] content() {
    return content;
  }

  boolean conflict() {
    return conflict;
  }
}
