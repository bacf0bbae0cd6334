/** What tests of all packages share. */
@NullMarked
package vn.sotay;

import org.jspecify.annotations.NullMarked;
