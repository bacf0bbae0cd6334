package vn.sotay.publishing.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import vn.sotay.publishing.ImagePlace;
import vn.sotay.publishing.PreparedSection;

/** What a reader would stumble over in the sections. */
final class TextChecks {
    private final List<PreparedSection> sections;
    private final long hugeSection;
    private final List<PreflightPoint> points = new ArrayList<>();

    /** @param hugeSection bytes of HTML from which on a section is too large for one page */
    TextChecks(List<PreparedSection> sections, long hugeSection) {
        this.sections = sections;
        this.hugeSection = hugeSection;
    }

    List<PreflightPoint> points() {
        List<Element> bodies = sections.stream()
                .map(section -> Jsoup.parseBodyFragment(section.html()).body())
                .toList();
        Set<String> places = new HashSet<>();
        sections.forEach(section -> places.add(section.anchor()));
        bodies.forEach(body -> body.select("[id]").forEach(place -> places.add(place.id())));
        int above = 0;
        for (int i = 0; i < sections.size(); i++) {
            size(i);
            above = heading(sections.get(i), above);
            contents(sections.get(i), bodies.get(i), places);
            missingImages(sections.get(i));
        }
        return points;
    }

    private void size(int at) {
        PreparedSection section = sections.get(at);
        boolean parent = at + 1 < sections.size() && sections.get(at + 1).level() > section.level();
        if (section.text().isBlank() && section.images().isEmpty() && !parent) {
            add(Severity.WARNING, "section-empty", section, "The section '" + section.heading() + "' is empty.");
        }
        int bytes = section.html().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > hugeSection) {
            add(
                    Severity.WARNING,
                    "section-huge",
                    section,
                    "The section has " + bytes + " bytes, which is much for one page on a phone; give it headings.");
        }
    }

    /** Gives the level that the next heading is compared with; the first one may have any. */
    private int heading(PreparedSection section, int above) {
        if (section.written() == 0) {
            return above;
        }
        if (section.heading().isBlank()) {
            add(Severity.WARNING, "heading-empty", section, "The heading has no words.");
        }
        if (above > 0 && section.written() > above + 1) {
            add(
                    Severity.WARNING,
                    "heading-skips-level",
                    section,
                    "The heading '" + section.heading() + "' has level " + section.written() + " right under level "
                            + above + ".");
        }
        return section.written();
    }

    private void contents(PreparedSection section, Element body, Set<String> places) {
        for (Element link : body.select("a[href^=#]")) {
            String target = link.attr("href").substring(1);
            if (!places.contains(target)) {
                add(Severity.WARNING, "link-broken", section, "No section or place has the address #" + target + ".");
            }
        }
        for (Element image : body.select("img")) {
            if (image.attr("alt").isBlank()) {
                add(Severity.WARNING, "image-without-text", section, "An image has no text for who cannot see it.");
            }
        }
    }

    private void missingImages(PreparedSection section) {
        for (ImagePlace place : section.images()) {
            if (place.image() == null) {
                points.add(new PreflightPoint(
                        "image-missing",
                        Severity.ERROR,
                        null,
                        section.anchor(),
                        place.line(),
                        "The library has no image " + place.address() + ".",
                        null));
            }
        }
    }

    private void add(Severity severity, String code, PreparedSection section, String message) {
        points.add(PreflightPoint.ofSection(severity, code, section.anchor(), message));
    }
}
