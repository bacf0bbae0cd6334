package vn.sotay.search.spelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.sotay.search.spelling.Restoration.Change;

/** Makes the places of a query out of its words: words that were run together are parted, torn ones joined. */
final class Blanks {
    private static final int LONGEST_SYLLABLE = 7;
    private static final int SHORTEST_SYLLABLE = 2;
    private static final int SHORTEST_JOINED = 4;
    private static final int SHORTEST_PARTED = 5;
    private static final int LONGEST_PARTED = 28;
    /** Parting is the costliest question there is, and more words than this are not run together by mistake. */
    private static final int MOST_PARTED = 6;
    /** How often words must stand side by side to be seen in one that is written together. */
    private static final int SUPPORT = 3;
    /** Spellings of one syllable that are tried, the most frequent first. */
    private static final int SPELLINGS = 6;

    private final Vocabulary vocabulary;
    private int parted;

    Blanks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Slot> slots(List<TypedWord> typed) {
        List<Slot> slots = new ArrayList<>(typed.size() + 4);
        for (int i = 0; i < typed.size(); i++) {
            TypedWord word = typed.get(i);
            if (i + 1 < typed.size() && torn(word, typed.get(i + 1))) {
                TypedWord whole = new TypedWord(word.exact() + typed.get(i + 1).exact(), word.behindBlank(), false);
                slots.add(new Slot(whole, i, i + 2, vocabulary, Change.BLANK));
                i++;
                continue;
            }
            List<String> parts = parts(word);
            for (String part : parts) {
                slots.add(new Slot(new TypedWord(part, true, false), i, i + 1, vocabulary, Change.BLANK));
            }
            if (parts.isEmpty()) {
                slots.add(new Slot(word, i, i + 1, vocabulary, Change.NONE));
            }
        }
        return slots;
    }

    private boolean torn(TypedWord one, TypedWord other) {
        if (!other.behindBlank() || one.initials() || other.initials()) {
            return false;
        }
        boolean strange = isStrange(one.exact()) || isStrange(other.exact());
        String whole = one.exact() + other.exact();
        return strange && whole.length() >= SHORTEST_JOINED && isSyllable(whole);
    }

    /** Letters that are no word, however accented; one letter alone is a name or a point of a list. */
    private boolean isStrange(String word) {
        long code = Letters.code(word);
        return code != 0 && word.length() > 1 && vocabulary.spelledAlike(code).length == 0;
    }

    private boolean isSyllable(String word) {
        int typed = Letters.accents(word);
        for (int id : vocabulary.spelledAlike(Letters.code(word))) {
            if (vocabulary.count(id) >= SUPPORT && Letters.keeps(typed, vocabulary.accents(id))) {
                return true;
            }
        }
        return false;
    }

    /** The syllables that were run together, all neighbours known as such; empty when that is not what happened. */
    private List<String> parts(TypedWord word) {
        String text = word.exact();
        if (text.length() < SHORTEST_PARTED
                || text.length() > LONGEST_PARTED
                || word.initials()
                || vocabulary.id(text) >= 0
                || vocabulary.spelledAlike(Letters.code(text)).length > 0
                || !lettersOnly(text)
                || isRaw(text)
                || parted >= MOST_PARTED) {
            return List.of();
        }
        parted++;
        return new Parting(text).best();
    }

    private boolean isRaw(String text) {
        for (InputMethod.Decoded decoded : InputMethod.TELEX.decode(text)) {
            if (vocabulary.id(decoded.spelling()) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean lettersOnly(String text) {
        for (int i = 0; i < text.length(); i++) {
            char plain = Letters.plain(text.charAt(i));
            if (plain < 'a' || plain > 'z') {
                return false;
            }
        }
        return true;
    }

    /** All ways of parting one word, by where a syllable ends and how long it is. */
    private final class Parting {
        private final String text;
        private final int[][] weakest;
        private final int[][] before;

        Parting(String text) {
            this.text = text;
            this.weakest = new int[text.length() + 1][LONGEST_SYLLABLE + 1];
            this.before = new int[text.length() + 1][LONGEST_SYLLABLE + 1];
        }

        /** The way whose weakest pair is the strongest. */
        List<String> best() {
            int[][][] spellings = new int[text.length() + 1][LONGEST_SYLLABLE + 1][];
            for (int end = SHORTEST_SYLLABLE; end <= text.length(); end++) {
                for (int length = SHORTEST_SYLLABLE; length <= Math.min(end, LONGEST_SYLLABLE); length++) {
                    spellings[end][length] = spellings(text.substring(end - length, end));
                    weakest[end][length] = end == length ? Integer.MAX_VALUE : 0;
                    for (int last = SHORTEST_SYLLABLE; last <= Math.min(end - length, LONGEST_SYLLABLE); last++) {
                        int reached = weakest[end - length][last];
                        if (reached > weakest[end][length]) {
                            int pair = strongest(spellings[end - length][last], spellings[end][length]);
                            weakest[end][length] = Math.max(weakest[end][length], Math.min(reached, pair));
                            before[end][length] =
                                    weakest[end][length] == Math.min(reached, pair) ? last : before[end][length];
                        }
                    }
                }
            }
            return read();
        }

        private List<String> read() {
            int end = text.length();
            int length = 0;
            for (int last = SHORTEST_SYLLABLE; last <= LONGEST_SYLLABLE; last++) {
                length = last < end && weakest[end][last] > weakest[end][length] ? last : length;
            }
            if (weakest[end][length] < SUPPORT) {
                return List.of();
            }
            List<String> parts = new ArrayList<>();
            while (end > 0) {
                parts.add(0, text.substring(end - length, end));
                int last = before[end][length];
                end -= length;
                length = last;
            }
            return parts;
        }

        private int[] spellings(String part) {
            int typed = Letters.accents(part);
            return Arrays.stream(vocabulary.spelledAlike(Letters.code(part)))
                    .filter(id -> Letters.keeps(typed, vocabulary.accents(id)))
                    .limit(SPELLINGS)
                    .toArray();
        }

        private int strongest(int[] first, int[] second) {
            int strongest = 0;
            for (int one : first) {
                for (int other : second) {
                    strongest = Math.max(strongest, vocabulary.pairs(one, other));
                }
            }
            return strongest;
        }
    }
}
