/**
 * Vietnamese text as plain Java: Unicode normal form, the one folding function that search, slugs and sorting share,
 * slugs, and binary sort keys.
 */
@NullMarked
package vn.sotay.text;

import org.jspecify.annotations.NullMarked;
