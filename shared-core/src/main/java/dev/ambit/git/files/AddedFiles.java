package dev.ambit.git.files;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.jspecify.annotations.Nullable;

/**
 * Writes trees with files added. Only the folders on the way to a new file are read and written.
 *
 * @param repository where trees are read from
 * @param inserter where they are written to
 */
record AddedFiles(Repository repository, ObjectInserter inserter) {

  /** The tree {@code before} with these files; what is there already stays. */
  ObjectId to(@Nullable ObjectId before, Map<String, byte[]> files) throws IOException {
    SortedMap<String, Entry> entries = read(before);
    Map<String, Map<String, byte[]>> folders = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      int slash = file.getKey().indexOf('/');
      if (slash < 0) {
        addBlob(entries, file.getKey(), file.getValue());
      } else {
        folders
            .computeIfAbsent(file.getKey().substring(0, slash), name -> new TreeMap<>())
            .put(file.getKey().substring(slash + 1), file.getValue());
      }
    }
    for (Map.Entry<String, Map<String, byte[]>> folder : folders.entrySet()) {
      addFolder(entries, folder.getKey(), folder.getValue());
    }
    return write(entries.values());
  }

  /** An entry under its name as git orders it: a folder's ends with a slash. */
  private record Entry(String name, FileMode mode, ObjectId id) {
    String order() {
      return mode == FileMode.TREE ? name + "/" : name;
    }
  }

  private void addBlob(SortedMap<String, Entry> entries, String name, byte[] content)
      throws IOException {
    if (!entries.containsKey(name)) {
      ObjectId id = inserter.insert(Constants.OBJ_BLOB, content);
      entries.put(name, new Entry(name, FileMode.REGULAR_FILE, id));
    }
  }

  private void addFolder(SortedMap<String, Entry> entries, String name, Map<String, byte[]> files)
      throws IOException {
    Entry known = entries.get(name + "/");
    ObjectId tree = to(known == null ? null : known.id(), files);
    entries.put(name + "/", new Entry(name, FileMode.TREE, tree));
  }

  private SortedMap<String, Entry> read(@Nullable ObjectId tree) throws IOException {
    SortedMap<String, Entry> entries = new TreeMap<>();
    if (tree == null) {
      return entries;
    }
    try (ObjectReader reader = repository.newObjectReader()) {
      CanonicalTreeParser parser = new CanonicalTreeParser(new byte[0], reader, tree);
      for (; !parser.eof(); parser.next()) {
        Entry entry =
            new Entry(
                parser.getEntryPathString(), parser.getEntryFileMode(), parser.getEntryObjectId());
        entries.put(entry.order(), entry);
      }
    }
    return entries;
  }

  private ObjectId write(Collection<Entry> entries) throws IOException {
    TreeFormatter tree = new TreeFormatter();
    entries.forEach(entry -> tree.append(entry.name(), entry.mode(), entry.id()));
    return inserter.insert(tree);
  }
}
