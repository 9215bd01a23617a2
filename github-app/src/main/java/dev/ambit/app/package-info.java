/** The gate for forges that speak by webhook: GitHub, Gitea and Forgejo. */
@NullMarked
package dev.ambit.app;

import org.jspecify.annotations.NullMarked;
