package dev.ambit.jenkins.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

/** Opens the plugin as it is uploaded, and holds it to what Jenkins needs to load it. */
class HpiTest {

  private static final Path HPI = Path.of(System.getProperty("ambit.hpi", "target/ambit.hpi"));
  private static final String OWN = "WEB-INF/lib/ambit.jar";

  @Test
  void theManifestSaysWhatJenkinsNeeds() throws IOException {
    try (JarFile hpi = new JarFile(HPI.toFile())) {
      Attributes manifest = hpi.getManifest().getMainAttributes();
      assertThat(manifest.getValue("Short-Name")).isEqualTo("ambit");
      assertThat(manifest.getValue("Plugin-Version")).isNotBlank();
      assertThat(manifest.getValue("Jenkins-Version")).startsWith("2.541");
      assertThat(manifest.getValue("Minimum-Java-Version")).isEqualTo("17");
      assertThat(manifest.getValue("PluginFirstClassLoader")).isEqualTo("true");
      assertThat(manifest.getValue("Plugin-Dependencies").split(","))
          .allMatch(dependency -> dependency.endsWith(";resolution:=optional"));
    }
  }

  @Test
  void theOwnJarCarriesTheSameAttributesSoThatItsStateLoads() throws IOException {
    try (JarFile hpi = new JarFile(HPI.toFile());
        JarInputStream own = own(hpi)) {
      Manifest inner = own.getManifest();
      for (String name : List.of("Short-Name", "Plugin-Version", "Jenkins-Version")) {
        assertThat(inner.getMainAttributes().getValue(name))
            .as(name)
            .isNotBlank()
            .isEqualTo(hpi.getManifest().getMainAttributes().getValue(name));
      }
    }
  }

  @Test
  void theIndexNamesEveryExtension() throws IOException {
    assertThat(extensions())
        .contains(
            "dev.ambit.jenkins.effect.QueueGate",
            "dev.ambit.jenkins.effect.FlowGate",
            "dev.ambit.jenkins.effect.StepGate",
            "dev.ambit.jenkins.effect.CheckoutGate",
            "dev.ambit.jenkins.effect.FreestyleGate",
            "dev.ambit.jenkins.effect.HeldRuns",
            "dev.ambit.jenkins.effect.CheckStep$Offer",
            "dev.ambit.jenkins.effect.GrantStep$Offer",
            "dev.ambit.jenkins.effect.AttestStep$Offer",
            "dev.ambit.jenkins.effect.AgentAuthenticator$Provider",
            "dev.ambit.jenkins.event.RequestNotice",
            "dev.ambit.jenkins.scope.AmbitConfiguration",
            "dev.ambit.jenkins.scope.AppServer$Offer",
            "dev.ambit.jenkins.scope.JobRepository$Offer");
  }

  @Test
  void nothingOfJenkinsItselfIsPackaged() throws IOException {
    List<String> names = names(OWN);
    assertThat(names).noneMatch(name -> name.startsWith("hudson/") || name.startsWith("jenkins/"));
    assertThat(libraries()).noneMatch(name -> name.contains("signatures"));
  }

  @Test
  void librariesThatOtherPluginsBringAreLeftOut() throws IOException {
    assertThat(libraries())
        .noneMatch(name -> name.contains("jgit") || name.contains("bcpg") || name.contains("slf4j"))
        .anyMatch(name -> name.contains("jackson-databind"));
  }

  @Test
  void whatFormsBindIsNamedForStapler() throws IOException {
    assertThat(names(OWN))
        .contains(
            "dev/ambit/jenkins/scope/AppServer.stapler",
            "dev/ambit/jenkins/scope/JobRepository.stapler",
            "dev/ambit/jenkins/effect/CheckStep.stapler",
            "dev/ambit/jenkins/effect/GrantStep.stapler",
            "dev/ambit/jenkins/effect/AttestStep.stapler",
            "META-INF/services/annotations/org.jenkinsci.Symbol");
  }

  private static List<String> libraries() throws IOException {
    try (JarFile hpi = new JarFile(HPI.toFile())) {
      return hpi.stream().map(JarEntry::getName).filter(n -> n.startsWith("WEB-INF/lib/")).toList();
    }
  }

  private static List<String> names(String jar) throws IOException {
    List<String> names = new ArrayList<>();
    try (JarFile hpi = new JarFile(HPI.toFile());
        JarInputStream in = own(hpi)) {
      for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names).as(jar).isNotEmpty();
    return names;
  }

  private static List<String> extensions() throws IOException {
    try (JarFile hpi = new JarFile(HPI.toFile());
        JarInputStream in = own(hpi)) {
      for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
        if (entry.getName().equals("META-INF/annotations/hudson.Extension.txt")) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(line -> line.replaceAll("\\{.*}", ""))
              .toList();
        }
      }
    }
    return List.of();
  }

  private static JarInputStream own(JarFile hpi) throws IOException {
    InputStream jar = hpi.getInputStream(hpi.getJarEntry(OWN));
    return new JarInputStream(jar);
  }
}
