/**
 * The library by differences: a token in, changes and tombstones out, and all texts of a work or a shelf in one file. What a
 * token means and which subjects a page has is decided in plain Java ({@link vn.sotay.sync.Planner}), so that it can be tried
 * against thousands of histories; the rest fetches and sends. The protocol is explained in src/docs/sync.md.
 */
@NullMarked
package vn.sotay.sync;

import org.jspecify.annotations.NullMarked;
