/**
 * Pages for people, made here as HTML: browse, read, search, without any script. They ask the same facades as the API and
 * leave through the same prepared answers. What they say stands in {@code messages/text_vi.properties}, how they look in
 * one style sheet.
 */
@NullMarked
package vn.sotay.app.web;

import org.jspecify.annotations.NullMarked;
