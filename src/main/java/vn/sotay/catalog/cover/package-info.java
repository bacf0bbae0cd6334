/**
 * Covers: those that were uploaded, in sizes for phones, and those that are drawn from title and kind where there is none.
 * Plain Java without a screen and without the system's fonts, so that every machine draws the same.
 */
@NullMarked
package vn.sotay.catalog.cover;

import org.jspecify.annotations.NullMarked;
