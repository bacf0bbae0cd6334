/**
 * The published view of the library: works, their editions and sections, shelves and relations. Readers see it through
 * {@link vn.sotay.catalog.Catalog}; only {@code publishing} writes to it.
 */
@NullMarked
package vn.sotay.catalog;

import org.jspecify.annotations.NullMarked;
