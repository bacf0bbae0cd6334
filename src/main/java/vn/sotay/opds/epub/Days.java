package vn.sotay.opds.epub;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments as files and readers want them. */
final class Days {
    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("d/M/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private Days() {}

    /** The day it was where the members live. */
    static String inWords(Instant moment) {
        return WORDS.format(moment);
    }

    /** {@code CCYY-MM-DDThh:mm:ssZ}, the one form that EPUB 3.3, section 5.5.3.2, accepts. */
    static String exact(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
