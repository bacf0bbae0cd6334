package vn.sotay.reading;

/**
 * The history of a device that starts again.
 *
 * @param epoch nonce of its last epoch
 * @param shared up to which version it is the present one too; 0 where that is not known
 */
record Lost(long epoch, long shared) {}
