package dev.ambit.hooks.ledger;

import dev.ambit.core.ledger.Entry;
import dev.ambit.core.ledger.NoMemory;
import dev.ambit.hooks.keys.ServerKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** A log of decisions in a folder, with a key. */
record LogFixture(LogFiles files, ServerKeys keys) {

  static LogFixture in(Path ambit) throws IOException {
    ServerKeys keys = ServerKeys.in(ambit);
    Files.createDirectory(
        keys.privateFolder(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    keys.create(ServerKeys.Role.DECISION_LOG);
    Files.createDirectory(ambit.resolve("ledger"));
    return at(ambit);
  }

  /** The log that {@link #in} made. */
  static LogFixture at(Path ambit) {
    return new LogFixture(
        new LogFiles(ambit.resolve("ledger"), LogKind.DECISIONS), ServerKeys.in(ambit));
  }

  /** The log as a process that just started sees it. */
  FileLedger<NoMemory> log() {
    return FileLedger.in(files, keys, NoMemory.NOTHING);
  }

  /** A log with a memory that counts what it learnt. */
  FileLedger<CountingMemory> counting() {
    return FileLedger.in(files, keys, CountingMemory.KIND);
  }

  void append(int from, int to) throws IOException {
    FileLedger<NoMemory> log = log();
    for (int i = from; i < to; i++) {
      log.append("{\"n\":" + i + "}");
    }
  }

  List<String> bodies() throws IOException {
    List<String> bodies = new ArrayList<>();
    LogText.read(files.log(), (entry, tree) -> bodies.add(entry.body()));
    return bodies;
  }

  List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    LogText.read(files.log(), (entry, tree) -> entries.add(entry));
    return entries;
  }
}
