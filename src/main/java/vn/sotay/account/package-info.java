/**
 * Readers, the committees and cells they belong to, what they may do, and how they prove who they are. Gives everybody else
 * the {@link vn.sotay.audience.Viewer} and the {@link vn.sotay.account.SignedIn} of a request.
 */
@NullMarked
package vn.sotay.account;

import org.jspecify.annotations.NullMarked;
