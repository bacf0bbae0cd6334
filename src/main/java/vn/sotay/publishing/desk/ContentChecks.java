package vn.sotay.publishing.desk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.Source;
import vn.sotay.catalog.WorkMetadata;
import vn.sotay.problem.Checks;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.publishing.Limits;
import vn.sotay.text.Folding;
import vn.sotay.text.Slugs;

/**
 * What may stand in a draft at all; whether it is complete is the preflight's question. Bounds are those of the content
 * format, so that what is published can be exported and imported again.
 */
final class ContentChecks {
    private static final int TITLE = 500;
    private static final int NAME = 300;
    private static final int NOTE = 2_000;
    private static final int SHORT = 100;
    private static final int MOST_ITEMS = 1_000;
    private static final int MIN_YEAR = 1800;
    private static final int MAX_YEAR = 2100;
    private static final int MAX_POSITION = 1_000_000;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Checks checks = new Checks();

    private ContentChecks() {}

    /** The content in the form in which it is kept. @throws ProblemException naming all that is wrong */
    static Content checked(DraftMetadata metadata, String body) {
        ContentChecks form = new ContentChecks();
        form.text(body);
        DraftMetadata clean = form.metadata(metadata);
        form.checks.bodyDone();
        return new Content(clean, body);
    }

    private void text(String body) {
        int most = Limits.DEFAULT.maxCharacters();
        if (body.length() > most) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE,
                    "A text may have " + most + " characters; this one has " + body.length() + ".");
        }
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < body.length()
                    && Character.isLowSurrogate(body.charAt(i + 1));
            if (c == 0 || (Character.isSurrogate(c) && !pair)) {
                checks.reject("body", "must not contain null characters or broken characters");
                return;
            }
            i += pair ? 1 : 0;
        }
    }

    private DraftMetadata metadata(DraftMetadata given) {
        String slug = line("slug", given.slug(), Slugs.MAX_LENGTH);
        if (slug != null && !Slugs.isSlug(slug)) {
            reject("slug", "must be a-z and 0-9 with single hyphens between");
        }
        String language = line("language", given.language(), SHORT);
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            reject("language", "must be a language tag, such as vi or en");
        }
        Integer year = given.year();
        if (year != null && (year < MIN_YEAR || year > MAX_YEAR)) {
            reject("year", "must be a whole number between " + MIN_YEAR + " and " + MAX_YEAR);
        }
        return new DraftMetadata(
                slug,
                given.kind(),
                line("title", given.title(), TITLE),
                line("number", given.number(), SHORT),
                line("issuer", given.issuer(), NAME),
                date("issued", given.issued()),
                date("effective", given.effective()),
                status(given.status()),
                lines("creators", given.creators()),
                line("publisher", given.publisher(), NAME),
                year,
                line("isbn", given.isbn(), SHORT),
                language,
                shelves(given.shelves()),
                lines("topics", given.topics()),
                relations(slug, given.relations()),
                audience(lines("audience", given.audience())),
                given.coverage(),
                given.evidence(),
                line("note", given.note(), NOTE),
                sources(given.sources()));
    }

    private WorkMetadata.@Nullable Status status(WorkMetadata.@Nullable Status status) {
        if (status == null || isMissing("status.value", status.value())) {
            return null;
        }
        WorkMetadata.Status clean = new WorkMetadata.Status(
                status.value(), date("status.asOf", status.asOf()), line("status.source", status.source(), TITLE));
        return clean.equals(WorkMetadata.Status.UNKNOWN) ? null : clean;
    }

    private List<DraftMetadata.ShelfPlace> shelves(List<DraftMetadata.ShelfPlace> given) {
        List<DraftMetadata.ShelfPlace> places = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < bounded("shelves", given).size(); i++) {
            String field = "shelves[" + i + "]";
            DraftMetadata.ShelfPlace place = given.get(i);
            String shelf = line(field + ".shelf", place.shelf(), Slugs.MAX_LENGTH);
            Integer position = place.position();
            if (shelf == null || !Slugs.isSlug(shelf)) {
                reject(field + ".shelf", "must be the slug of a shelf");
            } else if (!seen.add(shelf)) {
                reject(field + ".shelf", "is given twice");
            } else if (position != null && (position < 0 || position > MAX_POSITION)) {
                reject(field + ".position", "must be a whole number between 0 and " + MAX_POSITION);
            } else {
                places.add(new DraftMetadata.ShelfPlace(shelf, position));
            }
        }
        // Which shelf is named first means nothing, so it is no change either.
        places.sort((a, b) -> a.shelf().compareTo(b.shelf()));
        return places;
    }

    private List<DraftMetadata.StatedRelation> relations(
            @Nullable String slug, List<DraftMetadata.StatedRelation> given) {
        List<DraftMetadata.StatedRelation> relations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < bounded("relations", given).size(); i++) {
            String field = "relations[" + i + "]";
            DraftMetadata.StatedRelation link = given.get(i);
            String to = line(field + ".to", link.to(), Slugs.MAX_LENGTH);
            String label = line(field + ".label", link.label(), TITLE);
            PartialDate date = date(field + ".date", link.date());
            String note = line(field + ".note", link.note(), NOTE);
            if (isMissing(field + ".type", link.type())) {
                continue;
            }
            if ((to == null) == (label == null)) {
                reject(field, "has either 'to', a work of the library, or 'label', a name");
            } else if (to != null && !Slugs.isSlug(to)) {
                reject(field + ".to", "must be the slug of a work");
            } else if (to != null && to.equals(slug)) {
                reject(field + ".to", "must be another work");
            } else if (!seen.add(link.type() + " " + to + " " + label)) {
                reject(field, "is given twice");
            }
            relations.add(new DraftMetadata.StatedRelation(
                    link.type(), to, label, date, note, Boolean.TRUE.equals(link.partial()) ? true : null));
        }
        return relations;
    }

    private List<String> audience(List<String> words) {
        if (words.size() > 1 && (words.contains("public") || words.contains("members"))) {
            reject("audience", "is public, members, or a list of committees, not a mixture");
            return List.of();
        }
        try {
            // The one form of the public is to say nothing.
            return words.isEmpty() || words.equals(List.of("public"))
                    ? List.of()
                    : List.of(Audience.parse(String.join(",", words)).toString().split(",", -1));
        } catch (IllegalArgumentException e) {
            reject("audience", String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private List<Source> sources(List<Source> given) {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < bounded("sources", given).size(); i++) {
            String field = "sources[" + i + "]";
            Source source = given.get(i);
            String title = line(field + ".title", source.title(), TITLE);
            String url = line(field + ".url", source.url(), NOTE);
            if (url != null && !isWeb(url)) {
                reject(field + ".url", "must be an address that begins with http:// or https://");
            }
            if (!isMissing(field + ".title", title)) {
                sources.add(new Source(Objects.requireNonNull(title), url, source.official()));
            }
        }
        return sources;
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = new URI(url);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private @Nullable PartialDate date(String field, @Nullable PartialDate date) {
        if (date != null && (date.year() < MIN_YEAR || date.year() > MAX_YEAR)) {
            reject(field, "must lie between " + MIN_YEAR + " and " + MAX_YEAR);
        }
        return date;
    }

    private List<String> lines(String field, List<String> given) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < bounded(field, given).size(); i++) {
            String line = line(field + "[" + i + "]", given.get(i), NAME);
            if (line != null && lines.contains(line)) {
                reject(field + "[" + i + "]", "is given twice");
            } else if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    private <T> List<T> bounded(String field, List<T> items) {
        if (items.size() > MOST_ITEMS) {
            reject(field, "must have at most " + MOST_ITEMS + " items");
            return List.of();
        }
        return items;
    }

    /** One line in normal form C, white space as single blanks; null when there is nothing in it. */
    private @Nullable String line(String field, @Nullable String value, int most) {
        String text = checks.text("metadata." + field, value, 4 * most);
        if (text == null) {
            return null;
        }
        String line = BLANKS.matcher(Folding.nfc(text)).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) > most) {
            reject(field, "must have at most " + most + " characters");
        }
        return line.isEmpty() ? null : line;
    }

    private boolean isMissing(String field, @Nullable Object value) {
        if (value == null) {
            reject(field, "is required");
        }
        return value == null;
    }

    private void reject(String field, String message) {
        checks.reject("metadata." + field, message);
    }
}
