/**
 * The whole database in one file, taken while the program serves, and back from it into an empty database: the safety
 * copy, the road from the embedded server to another one, and the road from one major version of PostgreSQL to the
 * next. Knows no table by name; what there is it learns from PostgreSQL's catalogue. The doors are
 * {@link vn.sotay.app.backup.Backup} and {@link vn.sotay.app.backup.Restore}.
 *
 * <p>A backup is a zip file: {@code tables/NAME.copy} is a table in PostgreSQL's COPY text format, UTF-8, with the
 * columns in the order that {@code manifest.json} (the last entry) gives. Text and not binary, since binary COPY is not
 * the same in every version of PostgreSQL.
 */
@NullMarked
package vn.sotay.app.backup;

import org.jspecify.annotations.NullMarked;
