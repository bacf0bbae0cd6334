/**
 * The editorial desk: a draft is opened, saved step by step, handed in, reviewed by another person, and published or
 * scheduled. {@link vn.sotay.publishing.desk.Draft} is its own workflow; what becomes of it in the library is done by
 * {@link vn.sotay.publishing.Publishing} alone. Editors and approvers see all drafts, whatever audience the work will have.
 */
@NullMarked
package vn.sotay.publishing.desk;

import org.jspecify.annotations.NullMarked;
