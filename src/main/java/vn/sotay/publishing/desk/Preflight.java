package vn.sotay.publishing.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.Coverage;
import vn.sotay.publishing.Citations;
import vn.sotay.publishing.ManuscriptException;
import vn.sotay.publishing.PreparedSection;
import vn.sotay.publishing.Publishing;

/** Looks at a draft as a careful editor would before it goes out. */
@ApplicationScoped
class Preflight {
    /** Where the dates of documents are read. */
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Publishing publishing;
    private final Catalog catalog;
    private final Citations citations;
    private final DeskConfig config;
    private final Clock clock;

    @Inject
    Preflight(Publishing publishing, Catalog catalog, Citations citations, DeskConfig config, Clock clock) {
        this.publishing = publishing;
        this.catalog = catalog;
        this.citations = citations;
        this.config = config;
        this.clock = clock;
    }

    /** @param newWork whether no work of this slug may be there yet */
    PreflightReport report(Content content, boolean newWork) {
        List<PreflightPoint> points = new ArrayList<>(
                new MetadataChecks(content.metadata(), newWork, catalog, LocalDate.now(clock.withZone(HERE))).points());
        List<PreparedSection> sections = List.of();
        try {
            sections = publishing.sections(content.body());
            coverage(content, sections.isEmpty(), points);
        } catch (ManuscriptException e) {
            Integer line = e.line() == 0 ? null : Integer.valueOf(e.line());
            points.add(new PreflightPoint(
                    "text-unusable", Severity.ERROR, null, null, line, String.valueOf(e.getMessage()), null));
        }
        points.addAll(new TextChecks(sections, config.hugeSection().asLongValue()).points());
        points.addAll(new References(citations, content.metadata()).points(sections));
        byte[] rendered = rendered(sections);
        int compressed = rendered.length == 0 ? 0 : DraftTexts.gzip(rendered).length;
        if (compressed > config.hugeWork().asLongValue()) {
            points.add(PreflightPoint.ofSection(
                    Severity.WARNING,
                    "work-huge",
                    null,
                    "A phone has to load " + compressed + " bytes for all of it, compressed."));
        }
        points.sort(Comparator.comparing(PreflightPoint::severity));
        return new PreflightReport(
                count(points, Severity.ERROR),
                count(points, Severity.WARNING),
                count(points, Severity.NOTE),
                sections.size(),
                rendered.length,
                compressed,
                List.copyOf(points.subList(0, Math.min(points.size(), config.points()))));
    }

    private static void coverage(Content content, boolean empty, List<PreflightPoint> points) {
        Coverage coverage = content.metadata().coverage(content.hasText());
        if (empty && coverage != Coverage.RECORD) {
            points.add(PreflightPoint.ofField(
                    Severity.ERROR, "text-missing", "coverage", "is '" + coverage.wire() + "', but there is no text"));
        } else if (!empty && coverage == Coverage.RECORD) {
            points.add(PreflightPoint.ofField(
                    Severity.ERROR, "text-not-covered", "coverage", "is 'record', but there is a text"));
        }
    }

    private static byte[] rendered(List<PreparedSection> sections) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (PreparedSection section : sections) {
            out.writeBytes(section.heading().getBytes(StandardCharsets.UTF_8));
            out.writeBytes(section.html().getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static long count(List<PreflightPoint> points, Severity severity) {
        return points.stream().filter(point -> point.severity() == severity).count();
    }
}
