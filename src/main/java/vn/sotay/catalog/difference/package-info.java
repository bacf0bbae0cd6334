/**
 * What changed between two texts: sections found again though they were renamed or moved, then paragraphs, then words. Plain
 * Java; it ends within a number of steps, whatever the texts, and says so when that made it coarser.
 */
@NullMarked
package vn.sotay.catalog.difference;

import org.jspecify.annotations.NullMarked;
