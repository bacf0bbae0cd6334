/**
 * Who did what, when, from where, and what it was before and after: an append-only list in which each entry carries the hash
 * of the one before it, so that a change in the middle shows.
 */
@NullMarked
package vn.sotay.audit;

import org.jspecify.annotations.NullMarked;
