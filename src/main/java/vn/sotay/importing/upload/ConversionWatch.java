package vn.sotay.importing.upload;

import org.jspecify.annotations.Nullable;

/** Who wants to know how far a conversion has come. */
interface ConversionWatch {
    /** Nobody does. */
    ConversionWatch NOBODY = progress -> {};

    /** Called again and again while a file is read; what it throws ends the reading. */
    void look(@Nullable UploadProgress progress);
}
