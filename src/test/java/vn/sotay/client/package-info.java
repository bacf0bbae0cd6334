/** The reference client, to be read beside src/docs/sync.md and reading.md and copied: plain JDK and Jackson. */
@NullMarked
package vn.sotay.client;

import org.jspecify.annotations.NullMarked;
