/**
 * A folder in the content format becomes published works, and published works a folder. A folder is read as a whole, every
 * error is named with file and line, and what is already held is left alone, so that an import can be repeated and continued
 * at any time.
 *
 * <p>{@link vn.sotay.importing.Importer} reads twice: first all front matter, to know what the folder holds and whether it
 * fits together, then the texts, a few at a time, so that a folder of any size passes through a small heap.
 */
@NullMarked
package vn.sotay.importing;

import org.jspecify.annotations.NullMarked;
