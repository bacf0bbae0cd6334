/**
 * Bytes addressed by their SHA-256, kept in PostgreSQL in chunks, so that a backup of the database is a backup of
 * everything; and files derived from them, kept beside the database for as long as there is room.
 */
@NullMarked
package vn.sotay.storage;

import org.jspecify.annotations.NullMarked;
