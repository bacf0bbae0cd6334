package vn.sotay.publishing.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.PartialDate;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;

class DraftFormTest {
    private static final Content NOTHING = new Content(DraftMetadata.EMPTY, "");

    /** A patch, the property that is refused, and how the message begins. */
    private static final String[][] REFUSED = {
        {"{'metadata':{'titel':'x'}}", "metadata.titel", "is not known here"},
        {"{'state':'published'}", "state", "is not known here"},
        {"{'metadata':{'kind':'nghị quyết'}}", "metadata.kind", "must be one of resolution, regulation"},
        {"{'metadata':{'kind':0}}", "metadata.kind", "must be one of resolution"},
        {"{'metadata':{'issued':'16/6/2022'}}", "metadata.issued", "'16/6/2022' is not a date"},
        {"{'metadata':{'issued':'2022-02-30'}}", "metadata.issued", "'2022-02-30' is not in the calendar"},
        {"{'metadata':{'issued':'1022'}}", "metadata.issued", "must lie between"},
        {"{'metadata':{'issued':['2022']}}", "metadata.issued", "'' is not a date"},
        {"{'metadata':{'title':7}}", "metadata.title", "has the wrong type"},
        {"{'metadata':{'title':'a\\u0007b'}}", "metadata.title", "must not contain control"},
        {"{'metadata':{'title':'a\\ud800b'}}", "metadata.title", "must not contain control"},
        {"{'metadata':{'slug':'Nghị quyết'}}", "metadata.slug", "must be a-z and 0-9"},
        {"{'metadata':{'year':1.5}}", "metadata.year", "has the wrong type"},
        {"{'metadata':{'year':'2020'}}", "metadata.year", "has the wrong type"},
        {"{'metadata':{'year':20220}}", "metadata.year", "must be a whole number between"},
        {"{'metadata':{'creators':'An'}}", "metadata.creators", "has the wrong type"},
        {"{'metadata':{'creators':['An','An']}}", "metadata.creators[1]", "is given twice"},
        {"{'metadata':{'creators':[null]}}", "metadata", "has the wrong type"},
        {"{'metadata':{'shelves':[{'position':1}]}}", "metadata.shelves[0].shelf", "must be the slug"},
        {"{'metadata':{'shelves':[{'shelf':'a'},{'shelf':'a'}]}}", "metadata.shelves[1].shelf", "is given twice"},
        {"{'metadata':{'relations':[{'to':'b'}]}}", "metadata.relations[0].type", "is required"},
        {"{'metadata':{'relations':[{'type':'cites'}]}}", "metadata.relations[0]", "has either"},
        {
            "{'metadata':{'slug':'a','relations':[{'type':'cites','to':'a'}]}}",
            "metadata.relations[0].to",
            "must be another work"
        },
        {"{'metadata':{'status':{'source':'báo'}}}", "metadata.status.value", "is required"},
        {"{'metadata':{'audience':['public','dang-bo']}}", "metadata.audience", "is public, members, or"},
        {"{'metadata':{'audience':['Đảng bộ']}}", "metadata.audience", "'Đảng bộ' is not the slug"},
        {"{'metadata':{'sources':[{'title':'x','url':'javascript:1'}]}}", "metadata.sources[0].url", "must be an"},
        {"{'metadata':{'language':'tiếng Việt'}}", "metadata.language", "must be a language tag"},
        {"{'body':7}", "body", "has the wrong type"},
        {"{'body':'a\\u0000'}", "body", "must not contain null"},
        {"{'body':'a\\udc00'}", "body", "must not contain null"},
    };

    @TestFactory
    Stream<DynamicTest> whatCannotBeKeptIsNamed() {
        return Stream.of(REFUSED)
                .map(one -> DynamicTest.dynamicTest(one[0], () -> {
                    ProblemException refused = assertThrows(ProblemException.class, () -> patched(NOTHING, one[0]));
                    assertEquals(ProblemType.INVALID_BODY, refused.type());
                    assertEquals(one[1], refused.violations().get(0).field());
                    String message = refused.violations().get(0).message();
                    assertEquals(one[2], message.substring(0, Math.min(one[2].length(), message.length())));
                }));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        ProblemException refused = assertThrows(
                ProblemException.class, () -> patched(NOTHING, "{'metadata':{'slug':'Ô','year':1,'language':'!'}}"));
        assertEquals(3, refused.violations().size());
    }

    @Test
    void whatIsNoJsonObjectIsRefused() {
        for (String text : List.of("", "null", "[]", "7", "{", "{} {}", "{\"a\":1,\"a\":2}")) {
            assertEquals(
                    ProblemType.BAD_REQUEST,
                    assertThrows(ProblemException.class, () -> object(text), text)
                            .type());
        }
    }

    @Test
    void aTextThatIsTooLongIsTooLarge() {
        assertEquals(
                ProblemType.TOO_LARGE,
                assertThrows(
                                ProblemException.class,
                                () -> ContentChecks.checked(DraftMetadata.EMPTY, "a".repeat(4_000_001)))
                        .type());
        assertEquals(
                4_000_000,
                ContentChecks.checked(DraftMetadata.EMPTY, "a".repeat(4_000_000))
                        .body()
                        .length());
    }

    @Test
    void aPatchChangesWhatItNamesOnly() {
        Content first = patched(
                NOTHING,
                "{'metadata':{'kind':'resolution','title':' Nghị  quyết ','issued':'2022-06','topics':['a','b']},"
                        + "'body':'Một 🎋'}");
        assertEquals(Kind.RESOLUTION, first.metadata().kind());
        assertEquals("Nghị quyết", first.metadata().title());
        assertEquals("Một 🎋", first.body());
        Content second = patched(first, "{'metadata':{'issued':null,'topics':['c']}}");
        assertNull(second.metadata().issued());
        assertEquals(List.of("c"), second.metadata().topics());
        assertEquals(Kind.RESOLUTION, second.metadata().kind());
        assertEquals("Một 🎋", second.body());
        assertEquals("", patched(second, "{'body':null}").body());
        assertEquals(NOTHING.metadata(), patched(second, "{'metadata':null}").metadata());
    }

    @Test
    void metadataAreKeptInOneForm() {
        Content content = patched(
                NOTHING,
                "{'metadata':{'slug':'a','audience':['public'],'status':{'value':'unknown'},"
                        + "'relations':[{'type':'basedOn','label':'Điều lệ','date':'2011'}],"
                        + "'shelves':[{'shelf':'b'},{'shelf':'a','position':2}],"
                        + "'sources':[{'title':'quochoi.vn','url':'https://quochoi.vn/a','official':true}]}}");
        String json = DraftForm.json(content.metadata());
        assertEquals(content.metadata(), DraftForm.metadata(json));
        assertEquals(
                json,
                DraftForm.json(
                        patched(content, "{'metadata':{'audience':['public']}}").metadata()));
        assertEquals("a", content.metadata().shelves().get(0).shelf());
        assertEquals(
                new PartialDate("2011"), content.metadata().relations().get(0).date());
    }

    @Test
    void aWorkThatIsReopenedAndLeftAloneIsTheSame() {
        DraftMetadata metadata = patched(
                        NOTHING,
                        "{'metadata':{'slug':'a','kind':'law','title':'Luật','audience':['b','a'],'coverage':'guide',"
                                + "'shelves':[{'shelf':'k','position':1}],"
                                + "'status':{'value':'inForce','asOf':'2024','source':'congbao'},"
                                + "'relations':[{'type':'amends','to':'b'}]}}")
                .metadata();
        assertEquals(
                metadata.complete(true),
                DraftMetadata.of(metadata.complete(true)).complete(true));
        assertEquals("a,b", metadata.complete(true).audience().toString());
        assertEquals(Coverage.RECORD, DraftMetadata.EMPTY.coverage(false));
        assertEquals(Coverage.FULL, DraftMetadata.EMPTY.coverage(true));
    }

    @Test
    void aSlugIsProposedByTheRulesOfTheLibrary() {
        DraftMetadata document = patched(
                        NOTHING,
                        "{'metadata':{'kind':'regulation','title':'Về kỷ luật','number':'37-QĐ/TW','issued':'2021-10-25'}}")
                .metadata();
        assertEquals("quy-dinh-37-qd-tw-2021-10-25", document.proposedSlug().orElseThrow());
        DraftMetadata book =
                patched(NOTHING, "{'metadata':{'title':'Đường Kách mệnh'}}").metadata();
        assertEquals("duong-kach-menh", book.proposedSlug().orElseThrow());
        assertEquals(true, DraftMetadata.EMPTY.proposedSlug().isEmpty());
    }

    @Test
    void bytesThatAreNoUtf8AreNotGuessed() {
        byte[] latin = "{\"body\":\"Đà Lạt à\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                ProblemType.BAD_REQUEST,
                assertThrows(ProblemException.class, () -> DraftForm.object(latin))
                        .type());
    }

    private static ObjectNode object(String text) {
        return DraftForm.object(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Content patched(Content content, String patch) {
        return DraftForm.patched(content, object(patch.replace('\'', '"')));
    }
}
