package vn.sotay.search;

import java.util.List;

/**
 * The time between two congresses of the Party, in which documents are numbered from 1. Days of closing, as the Party's
 * congress documents give them.
 *
 * @param from the first day, ISO 8601
 * @param to the day after the last, ISO 8601
 */
record PartyTerm(String from, String to) {
    private static final List<String> CLOSINGS = List.of(
            "1935-03-31",
            "1951-02-19",
            "1960-09-10",
            "1976-12-20",
            "1982-03-31",
            "1986-12-18",
            "1991-06-27",
            "1996-07-01",
            "2001-04-22",
            "2006-04-25",
            "2011-01-19",
            "2016-01-28",
            "2021-02-01",
            "2026-01-23");

    /** The term that the congress of this number began; no time at all for one not held yet. */
    static PartyTerm of(int congress) {
        if (congress < 1 || congress > CLOSINGS.size()) {
            return new PartyTerm("9999", "9999");
        }
        return new PartyTerm(CLOSINGS.get(congress - 1), congress == CLOSINGS.size() ? "9999" : CLOSINGS.get(congress));
    }

    /** Whether something of this date, as exact as it is known, may be of this term. */
    boolean covers(String date) {
        return !date.isEmpty()
                && date.compareTo(to) < 0
                && date.compareTo(from.substring(0, Math.min(date.length(), from.length()))) >= 0;
    }
}
