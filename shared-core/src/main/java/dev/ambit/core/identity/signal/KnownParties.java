package dev.ambit.core.identity.signal;

import dev.ambit.core.identity.AgentProfiles;
import dev.ambit.core.identity.Registry;

/**
 * Whom evidence can speak for.
 *
 * @param profiles the agents and automations of the world
 * @param registry the parties that the site itself registered
 */
public record KnownParties(AgentProfiles profiles, Registry registry) {}
