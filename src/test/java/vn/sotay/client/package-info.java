/**
 * The reference client: how an app syncs the library and a reader's own state, in plain JDK 17 and Jackson, to be read beside
 * src/docs/sync.md and src/docs/reading.md and to be copied. The simulation and the proofs over a bad line use it as it is.
 */
@NullMarked
package vn.sotay.client;

import org.jspecify.annotations.NullMarked;
