/**
 * Cursor paging: a page of items, and cursors that stay right while the list grows. Plain Java.
 */
@NullMarked
package vn.sotay.page;

import org.jspecify.annotations.NullMarked;
