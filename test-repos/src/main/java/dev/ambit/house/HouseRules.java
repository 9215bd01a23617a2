package dev.ambit.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rules that hold in every module, each with its reason. */
public final class HouseRules {

  private static final String[] PURE = {
    "java.lang",
    "java.lang.annotation",
    "java.lang.invoke",
    "java.lang.runtime",
    "java.util",
    "java.util.function",
    "java.util.regex",
    "java.util.stream",
    "java.time..",
    "java.nio",
    "java.nio.charset",
    "java.security",
    "java.text",
    "org.jspecify..",
    "dev.ambit.core.."
  };

  private HouseRules() {}

  /** Checks the classes of the module whose tests call this. */
  public static void holdFor(Class<?> caller) {
    JavaClasses all =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("dev.ambit");
    for (ArchRule rule : List.of(drawn(), named(), pure(), timeless(), oneJackson(), oneJgit())) {
      rule.allowEmptyShould(true).check(all);
    }
    if (all.isEmpty()) {
      throw new AssertionError("no classes to check beside " + caller.getName());
    }
  }

  private static ArchRule drawn() {
    return classes()
        .should(
            adhereToPlantUmlDiagram(
                diagram(), consideringOnlyDependenciesInAnyPackage("dev.ambit..")))
        .because("docs/design.puml is the structure people read");
  }

  private static ArchRule named() {
    return noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveNameMatching(".*Utils?")
        .orShould()
        .resideInAnyPackage("..util..", "..common..", "..helper..", "..misc..")
        .because("a name says what the thing is");
  }

  private static ArchRule pure() {
    return classes()
        .that()
        .resideInAPackage("dev.ambit.core..")
        .should()
        .onlyDependOnClassesThat(inPurePackages())
        .because("core decides and touches nothing outside");
  }

  private static ArchRule timeless() {
    return noClasses()
        .that()
        .resideInAPackage("dev.ambit.core..")
        .should()
        .callMethod("java.time.Instant", "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .because("now is a fact, and so is everything else a decision reads");
  }

  private static ArchRule oneJackson() {
    return noClasses()
        .that()
        .resideInAnyPackage("dev.ambit.core..", "dev.ambit.git..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml..", "dev.cel..", "org.bouncycastle..")
        .because("formats live in wire");
  }

  private static ArchRule oneJgit() {
    return noClasses()
        .that()
        .resideInAnyPackage("dev.ambit.core..", "dev.ambit.wire..", "dev.ambit.hooks..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.jgit..")
        .because("git is read in one place");
  }

  private static DescribedPredicate<JavaClass> inPurePackages() {
    return JavaClass.Predicates.resideInAnyPackage(PURE)
        .or(JavaClass.Predicates.type(IOException.class))
        .or(
            DescribedPredicate.describe(
                "arrays and primitives", type -> type.isArray() || type.isPrimitive()));
  }

  private static Path diagram() {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      Path found = folder.resolve("docs/design.puml");
      if (Files.exists(found)) {
        return found;
      }
    }
    throw new IllegalStateException("docs/design.puml is above no parent of " + here);
  }
}
