package dev.ambit.jenkins.effect;

import java.io.Serializable;

/**
 * The grant that a step {@code ambitGrant} names for the steps in it.
 *
 * @param id the id, as written
 */
public record GrantClaim(String id) implements Serializable {}
