package vn.sotay.search;

import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * What counts how much. Each zone and view is scored with BM25 (Robertson and Zaragoza, 2009) and weighted by this table;
 * a work's own score is added to that of each of its sections.
 *
 * @param weights per zone the weights of its exact syllables, folded syllables, exact pairs, folded pairs
 * @param saturation BM25's k1 per zone: how soon repetition stops to count
 * @param lengthEffect BM25's b per zone: how much long texts are held back
 * @param together what it is worth that a place has much of the query
 * @param coverage which share of a question's further syllables a place must have
 */
record Ranking(
        Map<Zone, float[]> weights,
        Map<Zone, Float> saturation,
        Map<Zone, Float> lengthEffect,
        Together together,
        float coverage) {
    /**
     * Weights of {@link Completeness}.
     *
     * @param syllables of the syllables that a place has
     * @param pairs of the pairs of neighbours
     * @param length by how much the former is less for each unit of the logarithm of its length: long texts have much of
     *     everything
     * @param name of a heading or title that the query has in full
     * @param inName of a heading or title that has the query in full
     */
    record Together(float syllables, float pairs, float length, float name, float inName) {}

    /** What a reader finds first when the number of the work is typed in full. */
    static final float WHOLE_NUMBER = 30;
    /** Share of a word's weight that what was typed instead of it has. */
    static final float ALTERNATIVE = 0.3f;
    /** By how much a number is worth more than a word where a work's number stands. */
    static final float DIGITS = 3;
    /** Factor for what has been replaced or has expired: behind its equals, not behind everybody. */
    static final float PAST = 0.98f;

    /** Queries with more different syllables than this are taken for questions. */
    private static final int SHORT = 4;

    /** Tuned on questions about statutes and on titles of this library. */
    static final Ranking TUNED = tuned();

    private static Ranking tuned() {
        Map<Zone, float[]> weights = new EnumMap<>(Zone.class);
        weights.put(Zone.TEXT, new float[] {1, 1, 0.67f, 0.67f});
        weights.put(Zone.HEADING, new float[] {0.5f, 0.5f, 0.35f, 0.35f});
        weights.put(Zone.TITLE, new float[] {0.8f, 0.8f, 0.8f, 0.8f});
        weights.put(Zone.NUMBER, new float[] {0, 0.5f, 0, 0.5f});
        weights.put(Zone.ABOUT, new float[] {0, 0.3f, 0, 0.3f});
        Map<Zone, Float> k1 = new EnumMap<>(Zone.class);
        Map<Zone, Float> b = new EnumMap<>(Zone.class);
        for (Zone zone : Zone.values()) {
            k1.put(zone, 0.6f);
            b.put(zone, 0.75f);
        }
        b.put(Zone.TEXT, 0.85f);
        return new Ranking(weights, k1, b, new Together(7, 3, 0.9f, 2.2f, 3), 0.2f);
    }

    float weight(Zone zone, View view) {
        return weights.getOrDefault(zone, new float[4])[view.ordinal()];
    }

    /** BM25 with the zone's parameters. */
    BM25Similarity similarity(Zone zone) {
        return new BM25Similarity(saturation.getOrDefault(zone, 1.2f), lengthEffect.getOrDefault(zone, 0.75f));
    }

    /**
     * How many of a query's different syllables a place must have. Short queries name a thing and mean nearly every word;
     * long ones are questions, of which an answer repeats less.
     */
    int required(int syllables) {
        if (syllables <= 2) {
            return syllables;
        }
        return syllables <= SHORT ? syllables - 1 : SHORT - 1 + Math.round((syllables - SHORT) * coverage);
    }
}
