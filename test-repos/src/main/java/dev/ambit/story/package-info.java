/**
 * Tells stories: input and expected outcome as data become a real bare repository, real clones and
 * real pushes through the hook under test. The hook and the command are ports that the caller
 * gives, so that any hook can be told the same stories.
 */
@NullMarked
package dev.ambit.story;

import org.jspecify.annotations.NullMarked;
