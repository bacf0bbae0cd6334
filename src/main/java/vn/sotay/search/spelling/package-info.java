/**
 * What a reader meant to type: missing accents, raw Telex and VNI, and single slips of the finger are put right by the words
 * and pairs of words of the library itself. Plain Java; where the words come from is the caller's business.
 */
@NullMarked
package vn.sotay.search.spelling;

import org.jspecify.annotations.NullMarked;
