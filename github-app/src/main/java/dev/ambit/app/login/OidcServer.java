package dev.ambit.app.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import dev.ambit.app.settings.OidcSettings;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect server: authorization code flow with PKCE. Who somebody is, is the verified
 * address in the signed ID token.
 */
public final class OidcServer implements IdentityServer {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private final OidcSettings settings;
  private final ClientID client;
  private volatile @Nullable OIDCProviderMetadata known;

  public OidcServer(OidcSettings settings) {
    this.settings = settings;
    this.client = new ClientID(settings.client());
  }

  @Override
  public String id() {
    return "oidc";
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public URI door(Attempt attempt, URI back) throws NotLoggedIn {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, new Scope("openid", "email"), client, back)
        .endpointURI(server().getAuthorizationEndpointURI())
        .state(new State(attempt.state()))
        .nonce(new Nonce(attempt.nonce()))
        .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  @Override
  public Claim proved(Attempt attempt, URI back, URI answer) throws NotLoggedIn {
    try {
      CodeExchange exchange =
          new CodeExchange(
              new ClientSecretBasic(client, new Secret(settings.secret())), back, attempt);
      OIDCTokenResponse tokens = tokens(exchange, exchange.code(success(answer)));
      IDTokenClaimsSet claims =
          validator().validate(tokens.getOIDCTokens().getIDToken(), new Nonce(attempt.nonce()));
      return address(claims);
    } catch (ParseException | BadJOSEException | JOSEException | IOException e) {
      throw new NotLoggedIn("the identity server's answer does not hold", e);
    }
  }

  private AuthenticationSuccessResponse success(URI answer) throws ParseException, NotLoggedIn {
    AuthenticationResponse response = AuthenticationResponseParser.parse(answer);
    if (!response.indicatesSuccess()) {
      throw new NotLoggedIn("the identity server let you not in");
    }
    AuthenticationSuccessResponse success = response.toSuccessResponse();
    if (isForeign(success.getIssuer())) {
      throw new NotLoggedIn("the answer is another server's");
    }
    return success;
  }

  private boolean isForeign(@Nullable Issuer issuer) {
    return issuer != null && !issuer.getValue().equals(settings.issuer().toString());
  }

  private OIDCTokenResponse tokens(CodeExchange exchange, AuthorizationCode code)
      throws IOException, ParseException, NotLoggedIn {
    TokenResponse response =
        OIDCTokenResponseParser.parse(exchange.trade(code, server().getTokenEndpointURI()));
    if (!response.indicatesSuccess()) {
      throw new NotLoggedIn("the identity server gave no token for its code");
    }
    return (OIDCTokenResponse) response.toSuccessResponse();
  }

  private IDTokenValidator validator() throws MalformedURLException, NotLoggedIn {
    OIDCProviderMetadata server = server();
    return new IDTokenValidator(
        server.getIssuer(),
        client,
        new JWSVerificationKeySelector<>(
            ALGORITHMS,
            JWKSourceBuilder.<SecurityContext>create(server.getJWKSetURI().toURL()).build()),
        null);
  }

  private static Claim address(IDTokenClaimsSet claims) throws NotLoggedIn {
    String address = claims.getStringClaim("email");
    if (address == null || !Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))) {
      throw new NotLoggedIn("the identity server vouches for no address of yours (email_verified)");
    }
    return Claim.address(address);
  }

  /** What the server says about itself, asked for once. */
  private OIDCProviderMetadata server() throws NotLoggedIn {
    OIDCProviderMetadata metadata = known;
    if (metadata == null) {
      try {
        Issuer issuer = new Issuer(settings.issuer());
        metadata = OIDCProviderMetadata.resolve(issuer, PATIENCE_MILLIS, PATIENCE_MILLIS);
        known = metadata;
      } catch (GeneralException | IOException e) {
        throw new NotLoggedIn("the identity server cannot be reached", e);
      }
    }
    return metadata;
  }
}
