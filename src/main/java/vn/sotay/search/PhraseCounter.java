package vn.sotay.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.ArrayUtil;
import vn.sotay.search.Syllables.Syllable;

/**
 * Finds what a work speaks of again and again: runs of two to five syllables that stand in it more than once. A longer run is
 * only looked at where the shorter ones it is made of are frequent (Agrawal and Srikant, 1994), so that a book costs little
 * more than being read once.
 */
final class PhraseCounter {
    private static final int LONGEST = 5;
    /** Phrases kept of one work. */
    private static final int MOST = 300;
    /** Syllables of one work that are looked at: some hundred pages. */
    private static final int MOST_SYLLABLES = 200_000;

    private static final int LONGEST_SYLLABLE = 12;

    /** Syllables with which no term begins or ends. */
    private static final Set<String> EDGES =
            Set.of(("và của các là được cho với trong theo tại về khi để này đó có không"
                            + " những một từ đến bởi hoặc như thì mà ở trên dưới ra vào sẽ đã phải đang cũng nhưng nếu vì nên"
                            + " rằng bị còn lại rất hơn mỗi mọi từng cả đều cùng giữa sau trước nhằm thuộc nào gì ai đây kia ấy"
                            + " hay thêm vẫn chưa hãy tới lên xuống lúc khác nhiều ít cần")
                    .split(" "));

    /** Those with which none begins: "sự đoàn kết", but "dân sự". */
    private static final Set<String> OPENERS =
            Set.of("sự", "việc", "cái", "do", "qua", "bằng", "nhất", "số", "ngoài", "thứ");
    /** Those with which none ends: "xây dựng các chi", but "chỉ đạo". */
    private static final Set<String> CLOSERS = Set.of("chỉ", "nơi", "bao", "đối", "số", "thứ", "người", "làm");

    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> spellings = new HashMap<>();
    private final List<String> spelling = new ArrayList<>();

    private int size;
    /** The syllable at each place by its number, −1 for what belongs to no phrase. */
    private int[] syllables = new int[256];
    /** The spelling at each place by its number. */
    private int[] spelt = new int[256];
    /** Whether anything but a space stands before the place. */
    private boolean[] opens = new boolean[256];

    /** A phrase as a text spells it, how often it stands there, and how much of the text it therefore is. */
    record Phrase(String text, int count, int syllables) {}

    /** Adds a text that was cut into syllables. */
    void add(String text, List<Syllable> cut) {
        int end = -1;
        for (Syllable syllable : cut) {
            if (size >= MOST_SYLLABLES) {
                return;
            }
            boolean joined = end >= 0 && syllable.start() == end + 1 && text.charAt(end) == ' ';
            end = syllable.end();
            append(syllable, text.substring(syllable.start(), end), !joined);
        }
    }

    private void append(Syllable syllable, String spelledAs, boolean opening) {
        syllables = ArrayUtil.grow(syllables, size + 1);
        spelt = ArrayUtil.grow(spelt, syllables.length);
        opens = opens.length < syllables.length ? Arrays.copyOf(opens, syllables.length) : opens;
        boolean word = !syllable.hasDigit() && syllable.exact().length() <= LONGEST_SYLLABLE;
        syllables[size] = word ? ids.computeIfAbsent(syllable.exact(), key -> ids.size()) : -1;
        spelt[size] = spellings.computeIfAbsent(spelledAs, key -> {
            spelling.add(key);
            return spelling.size() - 1;
        });
        opens[size++] = opening;
    }

    /** The phrases, those that make up most of the text first. */
    List<Phrase> phrases() {
        boolean[] openers = new boolean[ids.size()];
        boolean[] closers = new boolean[ids.size()];
        ids.forEach((syllable, id) -> {
            boolean edge = EDGES.contains(syllable) || syllable.length() < 2;
            openers[id] = edge || OPENERS.contains(syllable);
            closers[id] = edge || CLOSERS.contains(syllable);
        });
        List<Phrase> found = new ArrayList<>();
        PhraseLevel level =
                PhraseLevel.of(Arrays.copyOf(syllables, size), ids.size()).longer(opens);
        for (int length = 2; length <= LONGEST; length++) {
            PhraseLevel longer = level.longer(opens);
            PhraseLevel counts = level;
            int last = length - 1;
            level.whole(
                    longer,
                    place -> !openers[syllables[place]] && !closers[syllables[place + last + 1]],
                    place -> !opens[place],
                    place -> {
                        if (!openers[syllables[place]] && !closers[syllables[place + last]]) {
                            found.add(new Phrase(
                                    text(place, last), counts.count(place), counts.count(place) * (last + 1)));
                        }
                    });
            level = longer;
        }
        found.sort(Comparator.comparingInt(Phrase::syllables).reversed().thenComparing(Phrase::text));
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private String text(int from, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i <= from + last; i++) {
            text.append(i == from ? "" : " ").append(spelling.get(spelt[i]));
        }
        return text.toString();
    }
}
