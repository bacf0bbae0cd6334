/**
 * The library for reading systems that were not made for it: editions as EPUB files and Web Publications, and the catalogue
 * as OPDS feeds.
 */
@NullMarked
package vn.sotay.opds;

import org.jspecify.annotations.NullMarked;
