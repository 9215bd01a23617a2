package dev.ambit.wire.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.ambit.core.decision.Case;
import dev.ambit.core.decision.RefCase;
import dev.ambit.core.event.Principal;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.scope.Grant;
import dev.cel.common.CelVarDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a condition can ask about: the declared variables, and their values for a ref. */
final class CelVariables {

  private static final String PATH = "ambit.Path";
  private static final CelType STRINGS = ListType.create(SimpleType.STRING);

  /** The fields of a changed path, by name. */
  private static final ImmutableMap<String, CelType> PATH_FIELDS =
      ImmutableMap.<String, CelType>builder()
          .put("path", SimpleType.STRING)
          .put("added", SimpleType.BOOL)
          .put("deleted", SimpleType.BOOL)
          .put("executable", SimpleType.BOOL)
          .put("symlink", SimpleType.BOOL)
          .put("gitlink", SimpleType.BOOL)
          .put("lines", SimpleType.INT)
          .put("copyOf", STRINGS)
          .put("classes", STRINGS)
          .buildOrThrow();

  static final CelTypeProvider TYPES = new PathType();

  static final ImmutableList<CelVarDecl> DECLARED =
      ImmutableList.of(
          CelVarDecl.newVarDeclaration(
              "change.paths", ListType.create(StructTypeReference.create(PATH))),
          CelVarDecl.newVarDeclaration("change.files", SimpleType.INT),
          CelVarDecl.newVarDeclaration("change.lines", SimpleType.INT),
          CelVarDecl.newVarDeclaration("change.commits", SimpleType.INT),
          CelVarDecl.newVarDeclaration("ref.name", SimpleType.STRING),
          CelVarDecl.newVarDeclaration("ref.protected", SimpleType.BOOL),
          CelVarDecl.newVarDeclaration("ref.operation", SimpleType.STRING),
          CelVarDecl.newVarDeclaration("agent.id", SimpleType.STRING),
          CelVarDecl.newVarDeclaration("agent.grade", SimpleType.STRING),
          CelVarDecl.newVarDeclaration("grant.id", SimpleType.STRING),
          CelVarDecl.newVarDeclaration("grant.owner", SimpleType.STRING),
          CelVarDecl.newVarDeclaration("actor.principals", STRINGS));

  private CelVariables() {}

  /** The values for one ref of a case; text is empty where there is nothing to tell. */
  static Map<String, Object> of(Case judged, RefCase ref) {
    List<PathChange> changes = CelChanges.of(ref);
    Optional<Grant> grant = ref.grant().usable();
    Optional<CelAgent> agent = CelAgent.of(judged, ref);
    return ImmutableMap.<String, Object>builder()
        .put("change.paths", changes.stream().map(c -> CelChanges.fields(judged, c)).toList())
        .put("change.files", changes.stream().map(PathChange::path).distinct().count())
        .put("change.lines", changes.stream().mapToLong(PathChange::lines).sum())
        .put("change.commits", (long) ref.commits().size())
        .put("ref.name", ref.facts().update().ref().value())
        .put("ref.protected", ref.isProtected())
        .put("ref.operation", operation(ref))
        .put("agent.id", agent.map(CelAgent::id).orElse(""))
        .put("agent.grade", agent.map(a -> a.grade().word()).orElse(""))
        .put("grant.id", grant.map(g -> g.id().value()).orElse(""))
        .put("grant.owner", grant.map(Grant::owner).orElse(""))
        .put(
            "actor.principals",
            judged.actor().principals().stream().map(Principal::toString).toList())
        .buildOrThrow();
  }

  private static String operation(RefCase ref) {
    Optional<RefChange> change = ref.facts().change().toOptional();
    return change.map(known -> known.operation().word()).orElse("");
  }

  /** Tells the type checker the fields of a path, so that a misspelt one does not compile. */
  private static final class PathType implements CelTypeProvider {

    private static final StructType TYPE =
        StructType.create(
            PATH,
            ImmutableSet.copyOf(PATH_FIELDS.keySet()),
            field -> Optional.ofNullable(PATH_FIELDS.get(field)));

    @Override
    public ImmutableCollection<CelType> types() {
      return ImmutableList.of(TYPE);
    }

    @Override
    public Optional<CelType> findType(String name) {
      return name.equals(PATH) ? Optional.of(TYPE) : Optional.empty();
    }
  }
}
