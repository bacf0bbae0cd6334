/**
 * Full-text search made for Vietnamese: a Lucene index that follows the revision log, and the answers drawn from it.
 */
@NullMarked
package vn.sotay.search;

import org.jspecify.annotations.NullMarked;
