package vn.sotay.publishing.desk;

/**
 * What an editor writes.
 *
 * @param metadata everything but the text, as far as it is known
 * @param body the text in CommonMark
 */
record Content(DraftMetadata metadata, String body) {
    boolean hasText() {
        return !body.isBlank();
    }
}
