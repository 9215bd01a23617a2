/** Gitea and Forgejo, by their REST interface. */
@NullMarked
package dev.ambit.app.forge.gitea;

import org.jspecify.annotations.NullMarked;
