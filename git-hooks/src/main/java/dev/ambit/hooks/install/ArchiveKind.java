package dev.ambit.hooks.install;

import java.util.List;

/**
 * What a virtual machine keeps of an earlier start: its classes, read and checked. It is only used
 * with the very jar and the very java it was made by; else it is passed over.
 */
enum ArchiveKind {
  /** Class-data sharing, before Java 25. */
  CDS("ambit.jsa", "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile="),
  /** The ahead-of-time cache, which also keeps linked classes, since Java 25. */
  AOT("ambit.aot", "-XX:AOTCacheOutput=", "-XX:AOTCache=");

  private static final int FIRST_WITH_AOT = 25;

  private final String file;
  private final String make;
  private final String use;

  ArchiveKind(String file, String make, String use) {
    this.file = file;
    this.make = make;
    this.use = use;
  }

  static ArchiveKind of(Runtime.Version java) {
    return java.feature() >= FIRST_WITH_AOT ? AOT : CDS;
  }

  /** The archive's name in the folder {@code lib}. */
  String file() {
    return file;
  }

  /** The option that makes the archive when the process ends. */
  String make(String path) {
    return make + path;
  }

  /** The option that uses it; {@code folder} ends in a slash. */
  String use(String folder) {
    return use + folder + file;
  }

  /** The option that uses it and tells each class with its source. */
  List<String> probe(String path) {
    return List.of(use + path, "-Xlog:class+load:stdout");
  }
}
