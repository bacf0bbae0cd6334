package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchExamplesTest {
    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void theExampleIsInTheFormOfAnAnswer() throws IOException {
        SearchResult result = json.readValue(SearchExamples.RESULT, SearchResult.class);
        JsonNode again = json.readTree(json.writeValueAsString(result));
        assertEquals(json.readTree(SearchExamples.RESULT), again);
    }

    @Test
    void soIsTheOneThatFoundNothing() throws IOException {
        SearchResult result = json.readValue(SearchExamples.NOTHING, SearchResult.class);
        assertEquals(json.readTree(SearchExamples.NOTHING), json.readTree(json.writeValueAsString(result)));
    }

    @Test
    void soIsTheOneOfSuggestions() throws IOException {
        SuggestResult result = json.readValue(SearchExamples.SUGGESTIONS, SuggestResult.class);
        assertEquals(json.readTree(SearchExamples.SUGGESTIONS), json.readTree(json.writeValueAsString(result)));
    }

    @Test
    void itsMarksAreTheWordsOfItsQuery() throws IOException {
        SearchResult result = json.readValue(SearchExamples.RESULT, SearchResult.class);
        Passage passage = result.items().get(0).passages().get(0);
        assertTrue(passage.text().length() <= PassageFinder.MAX_LENGTH);
        assertEquals(
                List.of("sinh", "hoạt", "chi", "bộ"),
                passage.highlights().stream()
                        .map(it -> passage.text().substring(it.get(0), it.get(1)))
                        .toList());
    }
}
