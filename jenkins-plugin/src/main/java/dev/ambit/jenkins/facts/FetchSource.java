package dev.ambit.jenkins.facts;

/**
 * A repository to fetch from.
 *
 * @param url its address
 * @param credential the id of the credential that is sent there; empty for none
 */
public record FetchSource(String url, String credential) {}
