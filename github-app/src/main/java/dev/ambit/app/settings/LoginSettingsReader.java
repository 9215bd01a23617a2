package dev.ambit.app.settings;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads how people get in. */
final class LoginSettingsReader {

  private final Variables variables;

  LoginSettingsReader(Variables variables) {
    this.variables = variables;
  }

  LoginSettings read() {
    return new LoginSettings(
        oidc(),
        github(),
        Set.copyOf(addresses("AMBIT_ADMINS", false)),
        addresses("AMBIT_VIEWERS", true),
        List.of());
  }

  private Optional<OidcSettings> oidc() {
    if (noneSet("AMBIT_OIDC_ISSUER", "AMBIT_OIDC_CLIENT", "AMBIT_OIDC_SECRET_FILE")) {
      return Optional.empty();
    }
    String issuer = variables.required("AMBIT_OIDC_ISSUER", "the address of the identity server");
    URI address = variables.address("AMBIT_OIDC_ISSUER", issuer);
    return Optional.of(
        new OidcSettings(
            issuer.endsWith("/") ? URI.create(address + "/") : address,
            variables.required("AMBIT_OIDC_CLIENT", "the client id there"),
            variables.secretFile("AMBIT_OIDC_SECRET_FILE", "the client secret"),
            variables.text("AMBIT_OIDC_NAME").orElse(address.getHost())));
  }

  private Optional<GitHubLoginSettings> github() {
    if (noneSet("AMBIT_GITHUB_LOGIN_CLIENT", "AMBIT_GITHUB_LOGIN_SECRET_FILE")) {
      return Optional.empty();
    }
    URI web = variables.address("AMBIT_GITHUB_GIT", "https://github.com");
    return Optional.of(
        new GitHubLoginSettings(
            web,
            variables.address("AMBIT_GITHUB_API", "https://api.github.com"),
            variables.text("AMBIT_GITHUB_HOST").orElse(web.getHost()),
            variables.required("AMBIT_GITHUB_LOGIN_CLIENT", "the client id of the GitHub App"),
            variables.secretFile("AMBIT_GITHUB_LOGIN_SECRET_FILE", "the App's client secret")));
  }

  private List<String> addresses(String name, boolean domains) {
    List<String> found =
        variables.text(name).stream()
            .flatMap(text -> Stream.of(text.split(",", -1)))
            .map(text -> text.strip().toLowerCase(Locale.ROOT))
            .filter(text -> !text.isEmpty())
            .toList();
    String form = domains ? "[^@\\s]*@[^@\\s]+" : "[^@\\s]+@[^@\\s]+";
    found.stream()
        .filter(text -> !text.matches(form))
        .forEach(text -> variables.fault(name + " holds something that is no address: " + text));
    return found;
  }

  private boolean noneSet(String... names) {
    return Stream.of(names).allMatch(name -> variables.text(name).isEmpty());
  }
}
