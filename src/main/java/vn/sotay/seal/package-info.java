/** What bytes are recognised by: their SHA-256, and with a key their HMAC. Plain Java, for every room. */
@NullMarked
package vn.sotay.seal;

import org.jspecify.annotations.NullMarked;
