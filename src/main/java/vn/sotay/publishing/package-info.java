/**
 * From a manuscript to an edition: what an author writes is split, cleaned and addressed here once, and only what comes
 * out of it is ever kept or shown.
 */
@NullMarked
package vn.sotay.publishing;

import org.jspecify.annotations.NullMarked;
