package vn.sotay.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.EffectStatus;
import vn.sotay.catalog.IndexedWork;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.WorkSummary;

/** Builds works for tests: everything has a value until a test says another. */
final class SampleWork {
    private final String slug;
    private final String title;
    private final List<IndexedWork.Text> sections = new ArrayList<>();
    private Kind kind = Kind.MATERIAL;
    private @Nullable String number;
    private @Nullable String issuer;
    private @Nullable PartialDate issued;
    private EffectStatus status = EffectStatus.UNKNOWN;
    private List<String> creators = List.of();
    private List<String> topics = List.of();
    private List<String> shelves = List.of();
    private Audience audience = Audience.PUBLIC;

    private SampleWork(String slug, String title) {
        this.slug = slug;
        this.title = title;
    }

    static SampleWork of(String slug, String title) {
        return new SampleWork(slug, title);
    }

    SampleWork numbered(Kind value, String text, String date) {
        kind = value;
        number = text;
        issued = new PartialDate(date);
        return this;
    }

    SampleWork issuedBy(String name) {
        issuer = name;
        return this;
    }

    SampleWork status(EffectStatus value) {
        status = value;
        return this;
    }

    SampleWork by(String... names) {
        creators = List.of(names);
        return this;
    }

    SampleWork about(String... names) {
        topics = List.of(names);
        return this;
    }

    SampleWork on(String... slugs) {
        shelves = List.of(slugs);
        return this;
    }

    SampleWork forAudience(Audience value) {
        audience = value;
        return this;
    }

    SampleWork section(String anchor, String heading, String... paragraphs) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : paragraphs) {
            html.append("<p>")
                    .append(paragraph.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</p>\n");
        }
        sections.add(new IndexedWork.Text(anchor, heading, 2, html.toString()));
        return this;
    }

    SampleWork sections(List<IndexedWork.Text> texts) {
        sections.addAll(texts);
        return this;
    }

    IndexedWork build() {
        Coverage coverage = sections.isEmpty() ? Coverage.RECORD : Coverage.GUIDE;
        PartialDate date = issued;
        WorkSummary summary = new WorkSummary(
                slug,
                kind,
                title,
                number,
                issuer,
                date,
                date == null ? null : date.year(),
                status,
                creators,
                topics,
                coverage,
                coverage.label(),
                null);
        return new IndexedWork(summary, shelves, audience, sections);
    }
}
