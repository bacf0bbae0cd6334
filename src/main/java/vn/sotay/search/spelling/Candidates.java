package vn.sotay.search.spelling;

import java.util.List;
import vn.sotay.search.spelling.InputMethod.Decoded;
import vn.sotay.search.spelling.Restoration.Change;
import vn.sotay.text.Syllable;

/** Finds what each word of one query may mean. */
final class Candidates {
    /** A spelling so much rarer than another of the same letters is a sign that accents are missing. */
    private static final int RARER = 50;
    /** A word that stands in the library once may be a slip itself. */
    private static final int ESTABLISHED = 2;

    private final Vocabulary vocabulary;
    private float missingAccents = Costs.BARE_QUERY;
    private boolean telex;
    private boolean vni;

    /** Looks at the query as a whole: what its words have in common says how each of them was typed. */
    Candidates(Vocabulary vocabulary, List<Slot> slots) {
        this.vocabulary = vocabulary;
        boolean accented = false;
        boolean lacking = false;
        for (Slot slot : slots) {
            telex |= clearly(slot, InputMethod.TELEX);
            vni |= clearly(slot, InputMethod.VNI);
            accented |= slot.accents != 0;
            lacking |= lacksAccents(slot);
        }
        if (accented || telex || vni) {
            missingAccents = lacking ? Costs.HALF_QUERY : Costs.FULL_QUERY;
        }
    }

    private boolean clearly(Slot slot, InputMethod method) {
        if (slot.known()) {
            return false;
        }
        for (Decoded decoded : slot.decoded(method)) {
            if (decoded.syllable() && vocabulary.count(decoded.spelling()) >= ESTABLISHED && isClear(decoded)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reads(Slot slot, InputMethod method) {
        return slot.decoded(method).stream().anyMatch(Decoded::syllable);
    }

    private static boolean isClear(Decoded decoded) {
        return decoded.clear() || decoded.keys() > 1;
    }

    private boolean lacksAccents(Slot slot) {
        if (slot.accents != 0) {
            return false;
        }
        int[] alike = vocabulary.spelledAlike(slot.code);
        return alike.length > 0 && (long) vocabulary.count(slot.id) * RARER < vocabulary.count(alike[0]);
    }

    /** What the word may mean if no finger slipped. */
    void offer(Slot slot) {
        float raw = !slot.known() && (telex && reads(slot, InputMethod.TELEX) || vni && reads(slot, InputMethod.VNI))
                ? Costs.STILL_RAW
                : 0;
        slot.offer(slot.word.exact(), slot.id, raw, alone(slot.word.exact(), slot.id), Change.NONE);
        if (slot.id == Vocabulary.NUMBER) {
            return;
        }
        for (int other : vocabulary.spelledAlike(slot.code)) {
            if (other != slot.id && Letters.keeps(slot.accents, vocabulary.accents(other))) {
                offer(slot, other, accentCost(slot, slot.accents), Change.ACCENTS);
            }
        }
        if (!slot.known()) {
            offerDecoded(slot, InputMethod.TELEX, telex, Change.TELEX);
            offerDecoded(slot, InputMethod.VNI, vni, Change.VNI);
        }
    }

    /** Abbreviations stand in capitals and are no syllables. */
    private boolean isSymbol(Slot slot) {
        return slot.word.initials() && vocabulary.spelledAlike(slot.code).length == 0 && slot.accents == 0;
    }

    private void offer(Slot slot, int id, float cost, Change change) {
        slot.offer(vocabulary.spelling(id), id, cost, vocabulary.cost(id), change);
    }

    private float alone(String spelling, int id) {
        if (id >= 0) {
            return vocabulary.cost(id);
        }
        boolean digits = spelling.chars().anyMatch(Character::isDigit);
        if (digits) {
            return Costs.UNKNOWN_SYMBOL;
        }
        if (Letters.accents(spelling) != 0) {
            return Syllable.isSyllable(spelling) ? Costs.UNKNOWN_SYLLABLE : Costs.UNKNOWN_ACCENTED;
        }
        return Costs.UNKNOWN_WORD;
    }

    private float accentCost(Slot slot, int typed) {
        float cost = typed == 0 ? missingAccents : Costs.PARTLY;
        return typed != 0 && slot.known() ? cost + Costs.KNOWN_WORD : cost;
    }

    private void offerDecoded(Slot slot, InputMethod method, boolean usual, Change change) {
        if (isSymbol(slot) && !usual) {
            return;
        }
        for (Decoded decoded : slot.decoded(method)) {
            int id = vocabulary.id(decoded.spelling());
            if (decoded.syllable()) {
                float alone = id >= 0 ? vocabulary.cost(id) : Costs.UNKNOWN_SYLLABLE - 1;
                slot.offer(decoded.spelling(), id, cost(decoded, usual), alone, change);
            }
            if (id < 0) {
                offerCompleted(slot, decoded, cost(decoded, usual) + Costs.PARTLY, change);
            }
        }
    }

    /** In haste some keys for accents are left out: "quyets" is quyết, "dangr" đảng. */
    private void offerCompleted(Slot slot, Decoded decoded, float cost, Change change) {
        int typed = Letters.accents(decoded.spelling());
        for (int id : vocabulary.spelledAlike(Letters.code(decoded.spelling()))) {
            if (vocabulary.count(id) >= ESTABLISHED && Letters.keeps(typed, vocabulary.accents(id))) {
                offer(slot, id, cost, change);
            }
        }
    }

    private static float cost(Decoded decoded, boolean usual) {
        return usual ? Costs.SAME_METHOD : isClear(decoded) ? Costs.CLEAR_METHOD : Costs.OTHER_METHOD;
    }

    /** Adds what the word may mean if one finger slipped. */
    void offerSlips(Slot slot) {
        if (slot.id == Vocabulary.NUMBER || isSymbol(slot)) {
            return;
        }
        if (Letters.length(slot.code) > 1 && (hasVowel(slot.word.exact()) || Letters.length(slot.code) > 2)) {
            offerSlips(slot, slot.code, slot.accents, slot.known() ? Costs.KNOWN_WORD : 0, Change.TYPO);
        }
        if (!slot.known()) {
            offerSlips(slot, InputMethod.TELEX, telex);
            offerSlips(slot, InputMethod.VNI, vni);
        }
    }

    private void offerSlips(Slot slot, InputMethod method, boolean usual) {
        for (Decoded decoded : slot.decoded(method)) {
            if (vocabulary.id(decoded.spelling()) < 0) {
                offerSlips(
                        slot,
                        Letters.code(decoded.spelling()),
                        Letters.accents(decoded.spelling()),
                        cost(decoded, usual),
                        Change.TYPO);
            }
        }
    }

    private void offerSlips(Slot slot, long code, int accents, float cost, Change change) {
        if (code == 0) {
            return;
        }
        Slips.of(code, (meant, slip, added) -> {
            for (int id : vocabulary.spelledAlike(meant)) {
                if (vocabulary.count(id) >= ESTABLISHED && Letters.keeps(accents, vocabulary.accents(id))) {
                    offer(slot, id, cost + slip + accentsLost(slot, accents, vocabulary.accents(id), added), change);
                }
            }
        });
    }

    private float accentsLost(Slot slot, int typed, int meant, char added) {
        if (typed == meant) {
            return 0;
        }
        float cost = accentCost(slot, typed);
        return added == 'd' || (added != 0 && Letters.isVowel(added)) ? Math.min(cost, Costs.WITH_LETTER) : cost;
    }

    private static boolean hasVowel(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Letters.isVowel(Letters.plain(word.charAt(i)))) {
                return true;
            }
        }
        return false;
    }
}
