package dev.ambit.jenkins.packaged;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Jenkins in a process of its own, on loopback, with the built plugin in it. */
final class JenkinsProcess extends JenkinsAtHand implements AutoCloseable {

  private static final String USERS =
      """
      import hudson.security.*; import jenkins.model.*
      def j = Jenkins.get()
      def realm = new HudsonPrivateSecurityRealm(false)
      ['admin', 'agent', 'dana'].each { if (realm.getUser(it) == null) realm.createAccount(it, it) }
      j.securityRealm = realm
      j.authorizationStrategy = new FullControlOnceLoggedInAuthorizationStrategy()
      j.crumbIssuer = null
      def ambit = j.getExtensionList(jenkins.model.GlobalConfiguration)
        .find { it.class.simpleName == 'AmbitConfiguration' }
      ambit.siteFile = System.getProperty('ambit.site'); ambit.save()
      j.save()
      """;

  private final RealJenkins jenkins;
  private final Path home;
  private final Path site;
  private final List<String> options;
  private Process process;
  private int port;

  private JenkinsProcess(
      RealJenkins jenkins, Path home, Path site, List<String> scripts, List<String> options)
      throws IOException {
    this.jenkins = jenkins;
    this.home = home;
    this.site = site;
    this.options = options;
    Files.createDirectories(home.resolve("plugins"));
    Files.createDirectories(home.resolve("init.groovy.d"));
    Files.writeString(home.resolve("init.groovy.d/users.groovy"), USERS);
    for (String script : scripts) {
      try (InputStream text = JenkinsProcess.class.getResourceAsStream(script)) {
        Files.copy(
            Objects.requireNonNull(text, script), home.resolve("init.groovy.d").resolve(script));
      }
    }
    Files.copy(
        Path.of(System.getProperty("ambit.hpi", "target/ambit.hpi")),
        home.resolve("plugins/ambit.jpi"));
    copyPlugins();
    this.process = launch();
  }

  static JenkinsProcess start(RealJenkins jenkins, Path home, Path site) throws Exception {
    return start(jenkins, home, site, List.of(), List.of());
  }

  /**
   * Starts it with more.
   *
   * @param scripts Groovy files beside this class that it runs when it starts
   * @param options of its Java
   */
  static JenkinsProcess start(
      RealJenkins jenkins, Path home, Path site, List<String> scripts, List<String> options)
      throws Exception {
    JenkinsProcess started = new JenkinsProcess(jenkins, home, site, scripts, options);
    started.awaitUp();
    return started;
  }

  /** Stops Jenkins as its service would, and starts it again on the same home. */
  void restart() throws Exception {
    close();
    process = launch();
    awaitUp();
  }

  /**
   * Connects a node that Jenkins has been told of.
   *
   * @param work its folder, in which its secret lies
   */
  Process node(String name, Path work) throws IOException {
    Path jar = served("agent.jar", work);
    // A jar of a Jenkins that was built from its sources lacks its version, and needs one.
    Path version = work.resolve("hudson/remoting/hudson-version.properties");
    Files.createDirectories(version.resolveSibling("."));
    Files.writeString(version, "version=0\n");
    return new ProcessBuilder(
            java(),
            "-Xmx128m",
            "-cp",
            jar + File.pathSeparator + work,
            "hudson.remoting.Launcher",
            "-url",
            url(),
            "-name",
            name,
            "-secret",
            "@" + work.resolve("secret"),
            "-webSocket",
            "-workDir",
            work.toString())
        .redirectErrorStream(true)
        .redirectOutput(work.resolve("log").toFile())
        .start();
  }

  /** Runs Jenkins' own command line as a user. */
  int commandLine(String user, Path work, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                java(),
                "-jar",
                served("jenkins-cli.jar", work).toString(),
                "-s",
                url(),
                "-http",
                "-auth",
                user + ":" + user));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private Path served(String jar, Path folder) {
    return send(
            HttpRequest.newBuilder(URI.create(url() + "/jnlpJars/" + jar)).build(),
            BodyHandlers.ofFile(folder.resolve(jar)))
        .body();
  }

  @Override
  String url() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  String ownLog() {
    try {
      return Files.readString(home.resolve("jenkins.log"));
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Jenkins answers with its own class only when its jobs are loaded. */
  private void awaitUp() throws InterruptedException {
    await("hudson.model.Hudson", () -> quietly("/api/json"));
  }

  private String quietly(String path) {
    try {
      return get("admin", path);
    } catch (IllegalStateException e) {
      return "";
    }
  }

  private Process launch() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                java(),
                "-Xmx700m",
                "-Djava.awt.headless=true",
                "-Djenkins.install.runSetupWizard=false",
                "-Dhudson.model.UpdateCenter.never=true",
                "-Dhudson.plugins.git.GitSCM.ALLOW_LOCAL_CHECKOUT=true",
                "-Dambit.site=" + site));
    command.addAll(options);
    command.addAll(
        List.of(
            "-jar",
            jenkins.war().toString(),
            "--httpListenAddress=127.0.0.1",
            "--httpPort=" + port));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JENKINS_HOME", home.toString());
    builder.redirectErrorStream(true).redirectOutput(home.resolve("jenkins.log").toFile());
    return builder.start();
  }

  /** Jenkins may need a newer Java than the tests. */
  private static String java() {
    String given = System.getProperty("jenkins.java", "");
    return given.isBlank()
        ? Path.of(System.getProperty("java.home"), "bin", "java").toString()
        : given;
  }

  private void copyPlugins() throws IOException {
    if (jenkins.plugins().isEmpty()) {
      return;
    }
    try (Stream<Path> files = Files.list(jenkins.plugins().get())) {
      for (Path file : files.filter(each -> each.toString().endsWith("pi")).toList()) {
        String name = String.valueOf(file.getFileName()).replace(".hpi", ".jpi");
        Files.copy(file, home.resolve("plugins").resolve(name));
      }
    }
  }
}
