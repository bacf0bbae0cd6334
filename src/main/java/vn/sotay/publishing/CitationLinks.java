package vn.sotay.publishing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.OpenReference;
import vn.sotay.citation.Citation;
import vn.sotay.storage.Blob;

/**
 * Turns clear references in the texts that are about to be published into links. The text hash of an edition is that of the
 * text as it was handed in, so links, which depend on what else the library holds, never make a new edition.
 */
final class CitationLinks {
    private CitationLinks() {}

    /**
     * @param cites slugs of the works that the text refers to, and that the library has
     * @param open its other references
     */
    record LinkedWork(
            ReadyManuscript manuscript, List<LinkedSection> sections, Set<String> cites, Set<OpenReference> open) {}

    /**
     * @param plain the body as it was handed in
     * @param body the same with links; the same bytes where there is none
     * @param targets slugs of the works to which the links lead
     * @param open references that became no links
     */
    record LinkedSection(Blob plain, Blob body, Set<String> targets, Set<OpenReference> open) {}

    /** A stretch of a body with the references in it. */
    private record Read(int start, String text, List<Citation> citations) {}

    static List<LinkedWork> of(List<ReadyManuscript> manuscripts, Citations library) {
        List<List<List<Read>>> read = new ArrayList<>();
        List<Citation> all = new ArrayList<>();
        for (ReadyManuscript manuscript : manuscripts) {
            List<List<Read>> sections = new ArrayList<>();
            for (ReadyManuscript.ReadySection section : manuscript.sections()) {
                List<Read> stretches = read(html(section.body()));
                stretches.forEach(stretch -> all.addAll(stretch.citations()));
                sections.add(stretches);
            }
            read.add(sections);
        }
        CitableWorks works = library.known(all, manuscripts);
        List<LinkedWork> linked = new ArrayList<>();
        for (int i = 0; i < manuscripts.size(); i++) {
            linked.add(link(manuscripts.get(i), read.get(i), works));
        }
        return linked;
    }

    private static List<Read> read(String html) {
        List<Read> stretches = new ArrayList<>();
        for (BodySegments.Segment segment : BodySegments.of(html)) {
            String text = html.substring(segment.start(), segment.end());
            List<Citation> citations = Citation.all(text);
            if (!citations.isEmpty()) {
                stretches.add(new Read(segment.start(), text, citations));
            }
        }
        return stretches;
    }

    private static LinkedWork link(ReadyManuscript manuscript, List<List<Read>> read, CitableWorks works) {
        Set<String> cites = new TreeSet<>();
        Set<OpenReference> open = new HashSet<>();
        List<LinkedSection> sections = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            LinkedSection section = link(
                    manuscript.sections().get(i).body(),
                    read.get(i),
                    works,
                    manuscript.metadata().audience(),
                    manuscript.metadata().slug());
            cites.addAll(section.targets());
            open.addAll(section.open());
            sections.add(section);
        }
        return new LinkedWork(manuscript, sections, cites, open);
    }

    private static LinkedSection link(
            Blob plain, List<Read> stretches, CitableWorks works, Audience audience, String self) {
        String html = html(plain);
        StringBuilder out = new StringBuilder(html.length() + 100);
        Set<String> targets = new TreeSet<>();
        Set<OpenReference> open = new HashSet<>();
        int done = 0;
        for (Read stretch : stretches) {
            for (CitedDocument cited : works.resolve(stretch.text(), stretch.citations(), audience, self)) {
                int start = stretch.start() + cited.start();
                if (!cited.isClear()) {
                    stretch.citations().stream()
                            .filter(citation -> citation.start() == cited.start())
                            .forEach(citation -> open.add(new OpenReference(CitableWorks.key(citation), cited.text())));
                }
                if (cited.isClear() && start >= done) {
                    int end = stretch.start() + cited.end();
                    out.append(html, done, start)
                            .append("<a href=\"")
                            .append(cited.address())
                            .append("\">")
                            .append(html, start, end)
                            .append("</a>");
                    done = end;
                    targets.add(cited.candidates().get(0));
                }
            }
        }
        if (targets.isEmpty()) {
            return new LinkedSection(plain, plain, targets, open);
        }
        out.append(html, done, html.length());
        return new LinkedSection(
                plain, Blob.of(plain.mediaType(), out.toString().getBytes(StandardCharsets.UTF_8)), targets, open);
    }

    private static String html(Blob body) {
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }
}
