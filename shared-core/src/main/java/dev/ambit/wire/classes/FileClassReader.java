package dev.ambit.wire.classes;

import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.FileClass;
import dev.ambit.core.scope.FileClassIndex;
import dev.ambit.core.scope.FileClasses;
import dev.ambit.core.scope.Glob;
import dev.ambit.wire.yaml.Decoder;
import dev.ambit.wire.yaml.Decoders;
import dev.ambit.wire.yaml.Documents;
import dev.ambit.wire.yaml.Faults;
import dev.ambit.wire.yaml.Fields;
import dev.ambit.wire.yaml.InvalidDocument;
import dev.ambit.wire.yaml.Node;
import dev.ambit.wire.yaml.ShippedDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code policies/classes/*.yaml}: one class a file, named for its id. */
public final class FileClassReader {

  private static final String FOLDER = "classes";
  private static final Decoder<Glob> GLOB = Decoders.TEXT.then(Glob::parse);

  private FileClassReader() {}

  /** Read once: a thousand patterns are slow to parse and never change within a build. */
  private static final class Shipped {
    static final FileClasses CLASSES = readAll();
  }

  /** Every class, as they ship with this build. */
  public static FileClasses shipped() {
    return Shipped.CLASSES;
  }

  private static FileClasses readAll() {
    List<FileClass> classes = new ArrayList<>();
    for (Node document : ShippedDocuments.in(FOLDER).values()) {
      try {
        classes.add(Documents.decode(document, FileClassReader::fileClass));
      } catch (InvalidDocument e) {
        throw new IllegalStateException("this build ships a broken file class", e);
      }
    }
    return FileClassIndex.of(classes);
  }

  private static FileClass fileClass(Node node, Faults faults) {
    Fields fields = Fields.of(node, faults);
    Optional<ClassId> id = fields.required("id", Decoders.TEXT.then(ClassId::new));
    Optional<String> title = fields.required("title", Decoders.TEXT);
    Optional<Boolean> restricted = fields.required("restricted", Decoders.FLAG);
    List<Glob> include = fields.list("include", GLOB);
    List<Glob> exclude = fields.list("exclude", GLOB);
    return fields.build(
        () ->
            new FileClass(
                id.orElseThrow(), title.orElseThrow(), restricted.orElseThrow(), include, exclude));
  }
}
