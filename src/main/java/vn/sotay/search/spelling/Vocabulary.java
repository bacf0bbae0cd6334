package vn.sotay.search.spelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a library: how often each spelling stands there, how often two stand side by side, and which spellings are
 * one without accents. Everyday words and questions are added, for readers ask in words that documents do not use.
 *
 * <p>Never changes once built; any number of threads may read it.
 */
public final class Vocabulary {
    /** Not in the vocabulary. */
    static final int UNKNOWN = -1;
    /** Whatever begins with a digit is one word: what stands beside "điều 5" stands beside "điều 6". */
    static final int NUMBER = 0;

    private static final int[] NONE = {};

    private final Map<String, Integer> ids;
    private final String[] spellings;
    private final int[] counts;
    private final int[] accents;
    private final float[] costs;
    private final int[] followers;
    private final float[] backOff;
    private final LongTable pairs;
    private final LongTable groups;
    private final int[][] members;
    private final long total;

    private Vocabulary(Builder words) {
        ids = words.ids;
        spellings = words.spellings.toArray(new String[0]);
        counts = Arrays.copyOf(words.counts, spellings.length);
        followers = Arrays.copyOf(words.followers, spellings.length);
        pairs = words.pairs;
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        total = Math.max(1, sum);
        accents = new int[spellings.length];
        costs = new float[spellings.length];
        backOff = new float[spellings.length];
        for (int id = 0; id < spellings.length; id++) {
            accents[id] = Letters.accents(spellings[id]);
            costs[id] = (float) -Math.log(Math.max(counts[id], 0.5) / total);
            double others = Math.max(1, followers[id]);
            backOff[id] = (float) -Math.log(others / (counts[id] + others));
        }
        groups = new LongTable();
        members = grouped();
    }

    private int[][] grouped() {
        int[][] grouped = new int[spellings.length + 1][];
        int[] sizes = new int[spellings.length + 1];
        int groupCount = 0;
        for (int id = 0; id < spellings.length; id++) {
            long code = Letters.code(spellings[id]);
            if (code == 0 || counts[id] == 0) {
                continue;
            }
            int group = groups.get(code);
            if (group == 0) {
                group = ++groupCount;
                groups.add(code, group);
                grouped[group] = new int[2];
            }
            if (sizes[group] == grouped[group].length) {
                grouped[group] = Arrays.copyOf(grouped[group], 2 * sizes[group]);
            }
            grouped[group][sizes[group]++] = id;
        }
        int[][] whole = new int[groupCount + 1][];
        whole[0] = NONE;
        for (int group = 1; group <= groupCount; group++) {
            whole[group] = Arrays.stream(grouped[group], 0, sizes[group])
                    .boxed()
                    // The spelling decides among equals, so that the order words were added in does not.
                    .sorted((a, b) -> counts[a] != counts[b]
                            ? Integer.compare(counts[b], counts[a])
                            : spellings[a].compareTo(spellings[b]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return whole;
    }

    /** The word's number; {@link #UNKNOWN} when there is none. */
    int id(String exact) {
        if (isNumber(exact)) {
            return NUMBER;
        }
        int id = ids.getOrDefault(exact, UNKNOWN);
        return id == UNKNOWN || counts[id] == 0 ? UNKNOWN : id;
    }

    static boolean isNumber(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    String spelling(int id) {
        return spellings[id];
    }

    int count(int id) {
        return id < 0 ? 0 : counts[id];
    }

    /** How often the second stands right behind the first. */
    int pairs(int first, int second) {
        return first < 0 || second < 0 ? 0 : pairs.get(pair(first, second));
    }

    /** Minus the logarithm of the share of all words that this one has. */
    float cost(int id) {
        return costs[id];
    }

    /**
     * Minus the logarithm of how probable a word is behind another, by Witten and Bell: seen pairs by their share, the rest
     * of the probability, which is larger the more different words have followed, by the word's own share.
     *
     * @param alone the word's cost when nothing is known of its neighbour
     */
    float costBehind(int before, int word, float alone) {
        int seen = before < 0 ? 0 : counts[before];
        if (seen == 0) {
            return alone;
        }
        int together = pairs(before, word);
        double others = Math.max(1, followers[before]);
        if (together == 0) {
            return alone + backOff[before];
        }
        return (float) -Math.log((together + others * Math.exp(-alone)) / (seen + others));
    }

    /** The word's {@link Letters#accents}. */
    int accents(int id) {
        return accents[id];
    }

    /** All words that have this {@link Letters#code} without their accents, the most frequent first. */
    int[] spelledAlike(long code) {
        return code == 0 ? NONE : members[groups.get(code)];
    }

    /** How many different words there are. */
    public int size() {
        return spellings.length;
    }

    /** How often a word stands in the library, everyday language included; 0 when it is not known. */
    public int count(String exact) {
        return count(id(exact));
    }

    /** How often the second word stands right behind the first, everyday language included. */
    public int pairs(String first, String second) {
        return pairs(id(first), id(second));
    }

    private static long pair(int first, int second) {
        return (first + 1L) << 32 | (second + 1L);
    }

    private static int first(long pair) {
        return (int) (pair >>> 32) - 1;
    }

    private static int second(long pair) {
        return (int) pair - 1;
    }

    /** Collects words and pairs, in any order. */
    public static final class Builder {
        private final Map<String, Integer> ids = new HashMap<>();
        private final List<String> spellings = new ArrayList<>();
        private final LongTable pairs = new LongTable();
        private int[] counts = new int[1024];
        private int[] followers = new int[1024];
        private long total;

        /** Begins with nothing. */
        public Builder() {
            idOf("0");
        }

        /**
         * Adds occurrences of a word.
         *
         * @param exact in its canonical spelling, {@link vn.sotay.text.Folding#canonical}
         */
        public void word(String exact, long occurrences) {
            count(idOf(exact), occurrences);
        }

        /** Adds occurrences of two neighbours, in their order. */
        public void pair(String first, String second, long occurrences) {
            count(idOf(first), idOf(second), occurrences);
        }

        /** Adds all that another one has collected, which stays as it is. */
        public void add(Builder part) {
            int[] here = new int[part.spellings.size()];
            for (int id = 0; id < here.length; id++) {
                here[id] = idOf(part.spellings.get(id));
                count(here[id], part.counts[id]);
            }
            part.pairs.forEach((pair, occurrences) -> count(here[first(pair)], here[second(pair)], occurrences));
        }

        private void count(int id, long occurrences) {
            counts[id] = (int) Math.min(Integer.MAX_VALUE, counts[id] + occurrences);
            total += occurrences;
        }

        private void count(int first, int second, long occurrences) {
            if (pairs.add(Vocabulary.pair(first, second), (int) Math.min(Integer.MAX_VALUE, occurrences))) {
                followers[first]++;
            }
        }

        private int idOf(String exact) {
            String word = isNumber(exact) ? "0" : exact;
            Integer known = ids.get(word);
            if (known != null) {
                return known;
            }
            int id = spellings.size();
            ids.put(word, id);
            spellings.add(word);
            if (id == counts.length) {
                counts = Arrays.copyOf(counts, 2 * id);
                followers = Arrays.copyOf(followers, 2 * id);
            }
            return id;
        }

        /** The vocabulary; the builder is of no use afterwards. */
        public Vocabulary build() {
            Everyday.addTo(this, total);
            return new Vocabulary(this);
        }
    }
}
