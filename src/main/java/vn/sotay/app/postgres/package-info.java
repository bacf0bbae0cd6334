/**
 * The PostgreSQL server that comes with the program: unpacks the binaries, makes the cluster in the data folder, starts
 * it durably and on loopback only, adopts one that outlived its owner, and stops it in order. Plain Java, because it
 * runs before the framework does; {@link vn.sotay.app.postgres.EmbeddedPostgres} is the only door.
 *
 * <p>What lies in a data folder:
 *
 * <pre>
 * lock          held by the one process that owns the folder; its process id is written in it
 * pg/17         the cluster, one folder for a major version of PostgreSQL
 * secrets/      the passwords, readable by the owner of the folder only
 * cache/        the unpacked binaries; may be deleted while nothing runs
 * log/          what the server says
 * </pre>
 */
@NullMarked
package vn.sotay.app.postgres;

import org.jspecify.annotations.NullMarked;
