package vn.sotay.search;

import java.util.Locale;

/** The parts of a work that are searched, each with weights and statistics of its own. */
enum Zone {
    /** The text of a section. */
    TEXT,
    /** The heading of a section. */
    HEADING,
    /** The title of a work. */
    TITLE,
    /** What a work is called for short: its kind and number. */
    NUMBER,
    /** Who issued or wrote a work, and what it is about. */
    ABOUT;

    private final String[] fields = new String[View.values().length];

    Zone() {
        for (View view : View.values()) {
            fields[view.ordinal()] = name().toLowerCase(Locale.ROOT) + '.' + view.suffix();
        }
    }

    /** The index field that holds this part in this view. */
    String field(View view) {
        return fields[view.ordinal()];
    }
}
