package vn.sotay.search;

import java.time.LocalDate;

/**
 * A query that readers asked in vain.
 *
 * @param words its words without accents
 * @param times in how many minutes it was asked
 * @param lastDay the last day on which it was, in UTC
 */
public record Miss(String words, long times, LocalDate lastDay) {}
