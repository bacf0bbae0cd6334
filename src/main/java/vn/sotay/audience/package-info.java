/**
 * Who may see a work. One policy, {@link vn.sotay.audience.AudiencePolicy}, decides; every other package asks it.
 * Plain Java.
 */
@NullMarked
package vn.sotay.audience;

import org.jspecify.annotations.NullMarked;
