package vn.sotay.search.spelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.sotay.text.Folding;

/** A small library of sentences as they stand in documents of this field, and ways to ask a speller that knows it. */
final class SampleVocabulary {
    private static final String[] TEXT = {
        "Nghị quyết Hội nghị Trung ương về tăng cường củng cố, xây dựng tổ chức cơ sở đảng",
        "Nâng cao chất lượng đội ngũ đảng viên trong giai đoạn mới",
        "Chi bộ họp thường kỳ mỗi tháng một lần để sinh hoạt chi bộ và đánh giá đảng viên",
        "Đảng viên đang sinh hoạt đảng ở chi bộ nơi cư trú phải đóng đảng phí",
        "Quy định về những điều đảng viên không được làm",
        "Quyết định kỷ luật đảng viên vi phạm do chi bộ đề nghị, đảng ủy quyết định",
        "Ủy ban kiểm tra kiểm tra tổ chức đảng cấp dưới khi có dấu hiệu vi phạm",
        "Kết nạp người vào Đảng và công nhận đảng viên chính thức",
        "Thủ tục chuyển sinh hoạt đảng chính thức khi thay đổi nơi công tác",
        "Bí thư, phó bí thư và chi ủy chuẩn bị nội dung sinh hoạt chi bộ",
        "Hợp đồng lao động phải được giao kết bằng văn bản giữa người lao động và người sử dụng lao động",
        "Người nào vi phạm thì bị xử phạt vi phạm hành chính theo quy định của pháp luật",
        "Người lao động có quyền đơn phương chấm dứt hợp đồng lao động nhưng phải báo trước",
        "Tòa án nhân dân có thẩm quyền giải quyết tranh chấp đất đai",
        "Cơ quan có thẩm quyền giải quyết khiếu nại, tố cáo trong thời hạn ba mươi ngày",
        "Bồi thường thiệt hại khi Nhà nước thu hồi đất",
        "Doanh nghiệp nhà nước nộp thuế thu nhập doanh nghiệp theo Luật Doanh nghiệp",
        "Trách nhiệm nêu gương của cán bộ lãnh đạo chủ chốt các cấp",
        "Phòng, chống suy thoái về tư tưởng chính trị, đạo đức, lối sống",
        "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
        "Công tác dân vận của Đảng và công tác kiểm tra, giám sát, kỷ luật của Đảng",
        "Luật Bảo vệ môi trường và luật nghĩa vụ quân sự, thuở trước và thường xuyên",
    };

    private SampleVocabulary() {}

    static Vocabulary vocabulary() {
        return vocabulary(Arrays.asList(TEXT));
    }

    static Vocabulary shuffled(long seed) {
        List<String> text = new ArrayList<>(Arrays.asList(TEXT));
        Collections.shuffle(text, new Random(seed));
        return vocabulary(text);
    }

    /** Each sentence as often as in a library of some size. */
    private static Vocabulary vocabulary(List<String> text) {
        Vocabulary.Builder words = new Vocabulary.Builder();
        for (String sentence : text) {
            List<String> syllables = words(sentence);
            for (int i = 0; i < syllables.size(); i++) {
                words.word(syllables.get(i), 20);
                if (i > 0) {
                    words.pair(syllables.get(i - 1), syllables.get(i), 20);
                }
            }
        }
        return words.build();
    }

    static List<String> words(String text) {
        return List.of(Folding.canonical(text)
                .replaceAll("[^\\p{L}\\p{M}\\p{N} ]", " ")
                .strip()
                .split("\\s+"));
    }

    static List<TypedWord> typed(String text) {
        return Arrays.stream(text.split(" ", -1))
                .map(word -> new TypedWord(
                        Folding.canonical(word),
                        true,
                        !word.equals(word.toLowerCase(java.util.Locale.ROOT))
                                && word.equals(word.toUpperCase(java.util.Locale.ROOT))
                                && !text.equals(text.toUpperCase(java.util.Locale.ROOT))))
                .toList();
    }

    static String restored(Speller speller, String text) {
        return speller.restore(typed(text)).words().stream()
                .map(Restoration.Word::spelling)
                .collect(Collectors.joining(" "));
    }

    /** Phrases that a library with these sentences must restore. */
    static List<String> phrases() {
        List<String> phrases = new ArrayList<>(List.of(
                "nghị quyết hội nghị trung ương",
                "sinh hoạt chi bộ thường kỳ",
                "những điều đảng viên không được làm",
                "nâng cao chất lượng đội ngũ đảng viên",
                "kết nạp người vào đảng",
                "công nhận đảng viên chính thức",
                "chuyển sinh hoạt đảng",
                "đóng đảng phí",
                "kỷ luật đảng viên vi phạm",
                "ủy ban kiểm tra",
                "tổ chức cơ sở đảng",
                "bí thư chi bộ",
                "chấm dứt hợp đồng lao động",
                "người sử dụng lao động",
                "xử phạt vi phạm hành chính",
                "tòa án nhân dân",
                "giải quyết tranh chấp đất đai",
                "giải quyết khiếu nại tố cáo",
                "bồi thường thiệt hại khi nhà nước thu hồi đất",
                "thuế thu nhập doanh nghiệp",
                "trách nhiệm nêu gương",
                "suy thoái về tư tưởng chính trị",
                "học tập và làm theo tư tưởng đạo đức phong cách hồ chí minh",
                "công tác dân vận của đảng",
                "luật bảo vệ môi trường",
                "nghĩa vụ quân sự",
                "đảng viên được làm những gì",
                "bao nhiêu tuổi thì được kết nạp đảng",
                "thủ tục chuyển sinh hoạt đảng như thế nào",
                "sinh hoạt chi bộ là gì",
                "khi nào bị xử phạt",
                "ai có thẩm quyền quyết định",
                "tại sao không được làm",
                "đảng phí bao nhiêu"));
        return phrases;
    }

    /** Every letter of a phrase that carries an accent, in its order. */
    static int[] accented(String phrase) {
        return IntStream.range(0, phrase.length())
                .filter(i -> Letters.mark(phrase.charAt(i)) != Letters.NO_MARK || Letters.tone(phrase.charAt(i)) != 0)
                .toArray();
    }
}
