/**
 * Bytes addressed by their SHA-256, kept in PostgreSQL in chunks, so that a backup of the database is a backup of
 * everything.
 */
@NullMarked
package vn.sotay.storage;

import org.jspecify.annotations.NullMarked;
