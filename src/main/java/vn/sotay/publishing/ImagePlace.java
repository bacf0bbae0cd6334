package vn.sotay.publishing;

import org.jspecify.annotations.Nullable;
import vn.sotay.storage.HeldImage;

/**
 * A place of a text where an image is to stand.
 *
 * @param address as it is written, {@code content:} and a hash, or what should be one
 * @param image what stands there; null if the library holds no such image
 * @param line of the Markdown, from 1
 */
public record ImagePlace(String address, @Nullable HeldImage image, int line) {}
