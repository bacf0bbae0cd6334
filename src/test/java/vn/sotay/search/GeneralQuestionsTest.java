package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.search.spelling.Typing;

/**
 * How well questions about the shipped guides and introductions are answered by their sections, however they are typed.
 * {@code -Dtest.figures=true} prints the figures of all ways of typing.
 */
class GeneralQuestionsTest {
    private static final int PLACES = 10;
    private static final int MISSED = 0;

    private static List<Judged> questions;
    private static ContentIndex index;

    /** Mean reciprocal rank and share found, both within the first ten places. */
    private record Figures(double mrr, double recall) {}

    @BeforeAll
    static void build() throws IOException {
        questions = Judged.read("general-questions.tsv");
        index = new ContentIndex(Path.of("content"));
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void askForWhatTheLibraryHas() {
        assertTrue(questions.size() >= 60, "only " + questions.size());
        assertEquals(
                List.of(),
                questions.stream()
                        .filter(it -> !it.placed() || !index.has(it.expected()))
                        .toList());
    }

    /** The floors stand a little below what is reached: whoever falls below them has broken something. */
    @ParameterizedTest
    @CsvSource({"COMPLETE, 0.90, 0.99", "WITHOUT_ACCENTS, 0.90, 0.99", "TELEX, 0.90, 0.99"})
    void areAnswered(Typing way, double mrr, double recall) throws IOException {
        Figures reached = figures(way);
        assertTrue(reached.mrr >= mrr && reached.recall >= recall, way + ": " + reached);
    }

    @Test
    @EnabledIfSystemProperty(named = "test.figures", matches = "true")
    void printFigures() throws IOException {
        for (Typing way : Typing.values()) {
            Figures reached = figures(way);
            System.out.printf("%-24s MRR@10 %.3f  recall@10 %.3f%n", way, reached.mrr, reached.recall);
        }
        for (Judged question : questions) {
            for (Typing way : Typing.values()) {
                int rank = rank(question, way);
                if (rank != 1 && (way == Typing.COMPLETE || rank != rank(question, Typing.COMPLETE))) {
                    System.out.printf(
                            "%s %d: %s -> %s, as: %s%n",
                            way,
                            rank,
                            way.type(question.typed()),
                            question.expected(),
                            index.understood(way.type(question.typed())));
                }
            }
        }
    }

    private static Figures figures(Typing way) throws IOException {
        double reciprocal = 0;
        double found = 0;
        for (Judged question : questions) {
            int rank = rank(question, way);
            if (rank != MISSED) {
                reciprocal += 1.0 / rank;
                found++;
            }
        }
        return new Figures(reciprocal / questions.size(), found / questions.size());
    }

    /** From 1; 0 when it is not among the first ten. */
    private static int rank(Judged question, Typing way) throws IOException {
        int place = question.found(index, way.type(question.typed())).indexOf(question.expected()) + 1;
        return place > PLACES ? MISSED : place;
    }
}
