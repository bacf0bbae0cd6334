package vn.sotay.opds;

import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.ReadableWork;
import vn.sotay.catalog.WorkSummary;

/** What both formats say of a work, and where it is found. */
final class Entries {
    private Entries() {}

    /** The same for ever: a slug never changes. */
    static String identifier(WorkSummary work) {
        return "urn:sotay:work:" + work.slug();
    }

    static String book(WorkSummary work) {
        return "/api/v1/works/" + work.slug() + "/edition.epub";
    }

    static String manifest(WorkSummary work) {
        return "/api/v1/works/" + work.slug() + "/manifest.json";
    }

    /** Where the reader's place is asked for and told. */
    static String progression(WorkSummary work) {
        return "/opds/works/" + work.slug() + "/progression";
    }

    /** The page for people. */
    static String page(WorkSummary work) {
        return "/van-ban/" + work.slug();
    }

    static @Nullable String publisher(ReadableWork work) {
        return work.publisher() == null ? work.summary().issuer() : work.publisher();
    }

    /** Whose text it is comes first: that sentence goes wherever the text goes. */
    static String description(ReadableWork work) {
        StringBuilder words = new StringBuilder(work.summary().label());
        if (work.summary().number() != null) {
            words.append(' ').append(work.summary().kind().label()).append(" số ");
            words.append(work.summary().number()).append('.');
        }
        if (work.note() != null) {
            words.append(' ').append(work.note());
        }
        return words.toString();
    }
}
