/**
 * A file that somebody brings becomes a manuscript: Markdown whose headings are the proposed sections, images, and guesses
 * about what it is. Files are hostile until proved otherwise: they are read in a process of its own
 * ({@link vn.sotay.importing.upload.ConverterMain}) with bounds on heap, time and output, and what that process answers is
 * checked like the file itself.
 *
 * <p>{@link vn.sotay.importing.upload.Conversion} converts; {@link vn.sotay.importing.upload.Uploads} also keeps the
 * original and what was made of it.
 */
@NullMarked
package vn.sotay.importing.upload;

import org.jspecify.annotations.NullMarked;
