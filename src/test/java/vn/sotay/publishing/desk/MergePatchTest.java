package vn.sotay.publishing.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MergePatchTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Target, patch and result of the test cases in RFC 7396, appendix A. */
    private static final String[][] CASES = {
        {"{'a':'b'}", "{'a':'c'}", "{'a':'c'}"},
        {"{'a':'b'}", "{'b':'c'}", "{'a':'b','b':'c'}"},
        {"{'a':'b'}", "{'a':null}", "{}"},
        {"{'a':'b','b':'c'}", "{'a':null}", "{'b':'c'}"},
        {"{'a':['b']}", "{'a':'c'}", "{'a':'c'}"},
        {"{'a':'c'}", "{'a':['b']}", "{'a':['b']}"},
        {"{'a':{'b':'c'}}", "{'a':{'b':'d','c':null}}", "{'a':{'b':'d'}}"},
        {"{'a':[{'b':'c'}]}", "{'a':[1]}", "{'a':[1]}"},
        {"['a','b']", "['c','d']", "['c','d']"},
        {"{'a':'b'}", "['c']", "['c']"},
        {"{'a':'foo'}", "null", "null"},
        {"{'a':'foo'}", "'bar'", "'bar'"},
        {"{'e':null}", "{'a':1}", "{'e':null,'a':1}"},
        {"[1,2]", "{'a':'b','c':null}", "{'a':'b'}"},
        {"{}", "{'a':{'bb':{'ccc':null}}}", "{'a':{'bb':{}}}"},
    };

    @TestFactory
    Stream<DynamicTest> rfc7396() {
        return Stream.of(CASES)
                .map(one -> DynamicTest.dynamicTest(
                        one[0] + " " + one[1],
                        () -> assertEquals(tree(one[2]), MergePatch.apply(tree(one[0]), tree(one[1])))));
    }

    private static com.fasterxml.jackson.databind.JsonNode tree(String text) throws JsonProcessingException {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
