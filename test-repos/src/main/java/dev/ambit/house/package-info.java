/** The rules of the house, which every module's tests hold its classes to. */
@NullMarked
package dev.ambit.house;

import org.jspecify.annotations.NullMarked;
