/**
 * How Vietnamese documents name their own parts, and how people name documents: what a heading such as "Chương II. Tổ
 * chức" or "Điều 5a" says, the anchors under which those parts are addressed for ever, and references such as "khoản 2
 * Điều 5 QĐ 37". Plain Java that knows only how text is folded.
 */
@NullMarked
package vn.sotay.citation;

import org.jspecify.annotations.NullMarked;
