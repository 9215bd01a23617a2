package dev.ambit.jenkins.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import hudson.Extension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds every signature that the plugin is compiled against to the real classes of a Jenkins at
 * hand. The classes are read, not loaded: they may be of a newer Java.
 */
class SignaturesTest {

  @TempDir Path folder;

  @Test
  void everySignatureIsThatOfTheRealClass() throws Exception {
    Optional<RealJenkins> jenkins = RealJenkins.given();
    assumeTrue(
        jenkins.isPresent(), "run with -Djenkins.war=PATH [-Djenkins.plugins=DIR] to compare");
    JavaClasses real = new ClassFileImporter().importJars(opened(jenkins.get().jars(folder)));
    List<String> differences = new ArrayList<>();
    for (JavaClass signature : signatures()) {
      if (!real.contain(signature.getName())) {
        differences.add("no class " + signature.getName());
      } else {
        compare(signature, real.get(signature.getName()), differences);
      }
    }
    assertThat(differences).isEmpty();
  }

  private static List<JarFile> opened(Collection<Path> jars) throws IOException {
    List<JarFile> opened = new ArrayList<>();
    for (Path jar : jars) {
      opened.add(new JarFile(jar.toFile()));
    }
    return opened;
  }

  private static List<JavaClass> signatures() throws Exception {
    Path own = Path.of(Extension.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return new ClassFileImporter().importPath(own).stream().toList();
  }

  private static void compare(JavaClass signature, JavaClass real, List<String> differences) {
    Set<String> above = names(real);
    Stream.concat(signature.getRawSuperclass().stream(), signature.getRawInterfaces().stream())
        .map(JavaClass::getName)
        .filter(name -> !above.contains(name))
        .forEach(name -> differences.add(signature.getName() + " is no " + name));
    signature.getCodeUnits().stream()
        .filter(unit -> !unit.getName().equals("<clinit>"))
        .filter(unit -> above(real).noneMatch(each -> has(each, unit)))
        .filter(unit -> !unit.getModifiers().toString().contains("PRIVATE"))
        .forEach(unit -> differences.add("no " + unit.getFullName()));
    signature.getFields().stream()
        .filter(
            field -> above(real).noneMatch(each -> each.tryGetField(field.getName()).isPresent()))
        .forEach(field -> differences.add("no " + field.getFullName()));
  }

  private static boolean has(JavaClass real, JavaCodeUnit wanted) {
    return real.getCodeUnits().stream()
        .anyMatch(
            unit ->
                unit.getName().equals(wanted.getName())
                    && names(unit.getRawParameterTypes())
                        .equals(names(wanted.getRawParameterTypes()))
                    && unit.getRawReturnType()
                        .getName()
                        .equals(wanted.getRawReturnType().getName()));
  }

  private static List<String> names(List<JavaClass> types) {
    return types.stream().map(JavaClass::getName).toList();
  }

  private static Set<String> names(JavaClass real) {
    return Set.copyOf(above(real).map(JavaClass::getName).distinct().toList());
  }

  /** The class and everything it inherits from. */
  private static Stream<JavaClass> above(JavaClass real) {
    return Stream.concat(
        Stream.of(real),
        Stream.concat(real.getAllRawSuperclasses().stream(), real.getAllRawInterfaces().stream()));
  }
}
