package dev.ambit.jenkins.packaged;

import java.nio.file.Path;

/** Configurations of jobs, as an administrator would have made them. */
final class JobXml {

  private static final String GRANT =
      """
      <hudson.model.ParametersDefinitionProperty><parameterDefinitions>
        <hudson.model.StringParameterDefinition><name>AMBIT_GRANT</name></hudson.model.StringParameterDefinition>
      </parameterDefinitions></hudson.model.ParametersDefinitionProperty>
      """;

  private JobXml() {}

  static String folder() {
    return "<com.cloudbees.hudson.plugins.folder.Folder/>";
  }

  /** A pipeline typed into the job. */
  static String typed(String script) {
    return pipeline(
        "",
        "<definition class=\"org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition\"><script>"
            + script.replace("&", "&amp;").replace("<", "&lt;")
            + "</script><sandbox>true</sandbox></definition>");
  }

  /** The same, to be started by its URL too. */
  static String byToken(String script, String token) {
    return typed(script)
        .replace("<flow-definition>", "<flow-definition><authToken>" + token + "</authToken>");
  }

  /** The pipeline of a branch. */
  static String fromBranch(Path repository, String branch) {
    return pipeline(
        "",
        "<definition class=\"org.jenkinsci.plugins.workflow.cps.CpsScmFlowDefinition\">"
            + scm(repository, branch)
            + "<scriptPath>Jenkinsfile</scriptPath><lightweight>true</lightweight></definition>");
  }

  /** A freestyle job that builds a branch. */
  static String freestyle(Path repository, String branch) {
    return "<project>"
        + properties()
        + "<quietPeriod>0</quietPeriod>"
        + scm(repository, branch)
        + "</project>";
  }

  /** A freestyle job that hands a secret to its steps. */
  static String freestyleWithSecret(String credential) {
    return "<project>"
        + properties()
        + """
          <quietPeriod>0</quietPeriod><buildWrappers>
          <org.jenkinsci.plugins.credentialsbinding.impl.SecretBuildWrapper><bindings>
          <org.jenkinsci.plugins.credentialsbinding.impl.StringBinding>
          <credentialsId>%s</credentialsId><variable>K</variable>
          </org.jenkinsci.plugins.credentialsbinding.impl.StringBinding>
          </bindings></org.jenkinsci.plugins.credentialsbinding.impl.SecretBuildWrapper>
          </buildWrappers></project>
          """
            .formatted(credential);
  }

  private static String pipeline(String more, String definition) {
    return "<flow-definition>" + more + properties() + definition + "</flow-definition>";
  }

  private static String properties() {
    return "<properties>" + GRANT + "</properties>";
  }

  private static String scm(Path repository, String branch) {
    return """
        <scm class="hudson.plugins.git.GitSCM"><configVersion>2</configVersion>
        <userRemoteConfigs><hudson.plugins.git.UserRemoteConfig><url>%s</url></hudson.plugins.git.UserRemoteConfig></userRemoteConfigs>
        <branches><hudson.plugins.git.BranchSpec><name>*/%s</name></hudson.plugins.git.BranchSpec></branches>
        </scm>
        """
        .formatted(repository, branch);
  }
}
