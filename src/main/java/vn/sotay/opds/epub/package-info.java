/**
 * An edition as an EPUB 3.3 file that any reading system can open: one chapter a file, every section and clause under the
 * anchor that it has in the library, nothing that runs and nothing that is loaded from elsewhere.
 */
@NullMarked
package vn.sotay.opds.epub;

import org.jspecify.annotations.NullMarked;
