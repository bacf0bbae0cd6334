package vn.sotay.app.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.EffectStatus;
import vn.sotay.catalog.Work;
import vn.sotay.catalog.WorkOrder;
import vn.sotay.catalog.difference.ChangeState;

/** What the pages say; the words stand in {@code messages/text_*.properties}, one file a language. */
@MessageBundle(value = "text", locale = "vi")
interface Texts {
    @Message
    String skipToContent();

    @Message
    String shortName();

    @Message
    String siteNavigation();

    @Message
    String home();

    @Message
    String searchQuick();

    @Message
    String shelves();

    @Message
    String allWorks();

    @Message
    String search();

    @Message
    String searchLabel();

    @Message
    String searchHint();

    @Message
    String searchButton();

    @Message
    String notOfficial();

    @Message
    String notice();

    @Message
    String api();

    @Message
    String title(String page, String site);

    @Message
    String date(ShownDate date);

    @Message
    String newest();

    @Message
    String allNewest();

    @Message
    String worksCount(String count);

    @Message
    String readable();

    @Message
    String goingOn();

    @Message
    String someOf(String title);

    @Message
    String homeLead();

    @Message
    String worksTitle();

    @Message
    String byKind();

    @Message
    String byText();

    @Message
    String byOrder();

    @Message
    String every();

    @Message
    String filterIssuer(String name);

    @Message
    String filterTopic(String name);

    @Message
    String filterYear(String name);

    @Message
    String removeFilterOf(String filter);

    @Message
    String nextPage();

    @Message
    String firstPage();

    @Message
    String paging();

    @Message
    String nothingFound();

    @Message
    String coverage(Coverage coverage);

    @Message
    String order(WorkOrder order);

    @Message
    String numbered(String kind, String number);

    @Message
    String replacedBy();

    @Message
    String contents();

    @Message
    String readFromStart();

    @Message
    String readWhole();

    @Message
    String noTextWhy();

    @Message
    String about();

    @Message
    String kind();

    @Message
    String number();

    @Message
    String issuer();

    @Message
    String issued();

    @Message
    String effective();

    @Message
    String status();

    @Message
    String statusSource(String source);

    @Message
    String statusAsOf(ShownDate date);

    @Message
    String statusMeaning(EffectStatus status);

    @Message
    String citing();

    @Message
    String cited(Work work, String title);

    @Message
    String files();

    @Message
    String fileEpub();

    @Message
    String fileEpubWhy();

    @Message
    String fileOriginal();

    @Message
    String othersCount(int count);

    @Message
    String creators();

    @Message
    String publisher();

    @Message
    String year();

    @Message
    String isbn();

    @Message
    String language();

    @Message
    String topics();

    @Message
    String onShelves();

    @Message
    String evidence();

    @Message
    String edition();

    @Message
    String editionOf(int number, ShownDate date);

    @Message
    String note();

    @Message
    String relations();

    @Message
    String sources();

    @Message
    String officialSource();

    @Message
    String relation(RelationSide side);

    @Message
    String relationSince(ShownDate date);

    @Message
    String notHeld();

    @Message
    String heading(String heading);

    @Message
    String position(int position, int count);

    @Message
    String backToContents();

    @Message
    String previous();

    @Message
    String next();

    @Message
    String readingNavigation();

    @Message
    String within();

    @Message
    String ended();

    @Message
    String endedWhat();

    @Message
    String searchTitle(String words);

    @Message
    String hits(String count, String words);

    @Message
    String searchedFor(String words);

    @Message
    String searchExactly(String words);

    @Message
    String searchWhat();

    @Message
    String searchExamples();

    @Message
    String searchedExactly(String words);

    @Message
    String searchFreely();

    @Message
    String narrow();

    @Message
    String filterName(String name);

    @Message
    String noHits(String words);

    @Message
    String noHitsWhy();

    @Message
    String noHitsFewer();

    @Message
    String noHitsNumber();

    @Message
    String noHitsSpelling();

    @Message
    String noHitsAll();

    @Message
    String noHitsHere(String words);

    @Message
    String hitsWithoutFilter(String count);

    @Message
    String nearest();

    @Message
    String nearestWhy(int matched, int asked);

    @Message
    String readPassage(String heading);

    @Message
    String readThisPassage();

    @Message
    String indexBehind();

    @Message
    String problemNotFound();

    @Message
    String problemNotFoundWhy();

    @Message
    String problemBadRequest();

    @Message
    String problemBadRequestWhy();

    @Message
    String problemFailed();

    @Message
    String problemFailedWhy();

    @Message
    String compareBefore(int number);

    @Message
    String differenceTitle(int from, int to);

    @Message
    String differenceDates(ShownDate from, ShownDate to);

    @Message
    String differenceKey();

    @Message
    String differenceCoarse();

    @Message
    String differenceNotListed();

    @Message
    String differenceName();

    @Message
    String changeState(ChangeState state);

    @Message
    String inserted();

    @Message
    String deleted();

    @Message
    String moved();

    @Message
    String headingBefore(String heading);

    @Message
    String omitted(int count);

    @Message
    String keptSections(int count);

    @Message
    String automatic();

    @Message
    String partially();

    @Message
    String withdrawn();

    @Message
    String withdrawnWork(String title, ShownDate date);

    @Message
    String withdrawnReason();

    @Message
    String withdrawnReplacement();

    @Message
    String problemTry();

    @Message
    String goHome();

    @Message
    String clientTitle(String page);

    @Message
    String needsScript();

    @Message
    String deskTitle();

    @Message
    String notes();

    @Message
    String onDevice();

    @Message
    String account();
}
