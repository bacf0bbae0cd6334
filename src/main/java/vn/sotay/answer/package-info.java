/**
 * How a readable answer goes out: marked with {@link vn.sotay.answer.Readable}, turned into bytes once, compressed once,
 * tagged with the hash of its bytes, and negotiated (304, gzip, ranges) by one rule set, RFC 9110.
 */
@NullMarked
package vn.sotay.answer;

import org.jspecify.annotations.NullMarked;
