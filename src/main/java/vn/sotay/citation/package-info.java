/**
 * How Vietnamese documents name their own parts: what a heading such as "Chương II. Tổ chức" or "Điều 5a" says, and the
 * anchors under which those parts are addressed for ever. Plain Java that knows of no other package.
 */
@NullMarked
package vn.sotay.citation;

import org.jspecify.annotations.NullMarked;
