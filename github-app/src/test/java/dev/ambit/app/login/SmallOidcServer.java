package dev.ambit.app.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.sun.net.httpserver.HttpExchange;
import dev.ambit.app.settings.OidcSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** A real OpenID Connect server. What it signs can be made wrong in one way. */
final class SmallOidcServer extends SmallCodeServer {

  /** Makes the claims wrong. */
  UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();

  /** Who is at the keyboard. */
  String address = "dana@example.com";

  /** The key that tokens are signed with; published only if it is the first. */
  RSAKey signer;

  private final RSAKey published;

  SmallOidcServer() throws IOException, JOSEException {
    published = otherKey();
    signer = published;
    serve("/.well-known/openid-configuration", this::describe);
    serve("/keys", exchange -> send(exchange, 200, new JWKSet(published.toPublicJWK()).toString()));
    serve("/authorize", this::authorize);
    serve("/token", this::exchange);
  }

  static RSAKey otherKey() throws JOSEException {
    return new RSAKeyGenerator(2048).keyID("one").generate();
  }

  OidcSettings settings() {
    return new OidcSettings(url(), client(), SECRET, "Example ID");
  }

  @Override
  String client() {
    return "ambit";
  }

  @Override
  Class<? extends PlainClientSecret> authentication() {
    return ClientSecretBasic.class;
  }

  private void describe(HttpExchange exchange) throws IOException {
    OIDCProviderMetadata metadata =
        new OIDCProviderMetadata(
            new Issuer(url()), List.of(SubjectType.PUBLIC), URI.create(url() + "/keys"));
    metadata.setAuthorizationEndpointURI(URI.create(url() + "/authorize"));
    metadata.setTokenEndpointURI(URI.create(url() + "/token"));
    send(exchange, 200, metadata.toJSONObject().toString());
  }

  @Override
  String tokens(AuthorizationRequest asked) {
    OIDCTokens tokens = new OIDCTokens(signed(asked), new BearerAccessToken(), null);
    return new OIDCTokenResponse(tokens).toJSONObject().toString();
  }

  @Override
  void refuse(HttpExchange exchange) throws IOException {
    send(exchange, 400, "{\"error\":\"invalid_grant\"}");
  }

  private SignedJWT signed(AuthorizationRequest asked) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder right =
        new JWTClaimsSet.Builder()
            .issuer(url().toString())
            .audience(client())
            .subject("4711")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", asked.getCustomParameter("nonce").get(0))
            .claim("email", address)
            .claim("email_verified", true);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
            claims.apply(right).build());
    try {
      token.sign(new RSASSASigner(signer));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token;
  }
}
