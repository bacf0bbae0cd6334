package vn.sotay.importing.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.AudiencePolicy;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.HeldWork;
import vn.sotay.catalog.NumberedWork;
import vn.sotay.catalog.PartialDate;

/** Finds the works that the files of a batch may be the text of, in two queries whatever their number. */
@ApplicationScoped
class BatchMatching {
    private final Catalog catalog;

    @Inject
    BatchMatching(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The files, those that are ready with what they match. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<BatchFile> matched(List<BatchFile> files, Viewer viewer) {
        Set<String> digits = files.stream()
                .map(BatchMatching::number)
                .filter(Objects::nonNull)
                .map(NumberedWork::digits)
                .collect(Collectors.toSet());
        List<NumberedWork> works = digits.isEmpty()
                ? List.of()
                : catalog.numbered(digits).stream()
                        .filter(work -> AudiencePolicy.admits(work.audience(), viewer))
                        .toList();
        Map<UUID, List<NumberedWork>> found = new HashMap<>();
        files.forEach(file -> found.put(file.id(), candidates(file, works)));
        Set<String> slugs = found.values().stream()
                .flatMap(List::stream)
                .map(NumberedWork::slug)
                .collect(Collectors.toSet());
        Map<String, HeldWork> held = slugs.isEmpty() ? Map.of() : catalog.held(slugs);
        Map<String, List<UUID>> same = same(files);
        return files.stream()
                .map(file -> file.state() != BatchFileState.READY
                        ? file
                        : file.with(new BatchMatch(
                                shown(file, found.getOrDefault(file.id(), List.of()), held), rivals(file, same))))
                .toList();
    }

    private static List<BatchMatch.Candidate> shown(
            BatchFile file, List<NumberedWork> works, Map<String, HeldWork> held) {
        List<BatchMatch.Candidate> shown = new ArrayList<>();
        for (NumberedWork work : works) {
            HeldWork state = held.get(work.slug());
            if (state != null) {
                shown.add(candidate(file, work, state));
            }
        }
        return shown;
    }

    /** Works with a file's number that were issued on its day, or of which one date is not known; certain ones first. */
    static List<NumberedWork> candidates(BatchFile file, List<NumberedWork> works) {
        String number = number(file);
        PartialDate issued = issued(file);
        return number == null
                ? List.of()
                : works.stream()
                        .filter(work -> work.isNumbered(number))
                        .filter(work -> issued == null
                                || work.issued() == null
                                || work.maybeIssued(issued)
                                || work.issued().text().startsWith(issued.text()))
                        .sorted(Comparator.comparing((NumberedWork work) -> !isCertain(file, work))
                                .thenComparing(NumberedWork::slug))
                        .toList();
    }

    private static boolean isCertain(BatchFile file, NumberedWork work) {
        PartialDate issued = issued(file);
        return issued != null && work.maybeIssued(issued);
    }

    /** Files that say they are the same document: the same bytes, or the same number and date. */
    static Map<String, List<UUID>> same(List<BatchFile> files) {
        Map<String, List<UUID>> same = new HashMap<>();
        for (BatchFile file : files) {
            keys(file)
                    .forEach(key ->
                            same.computeIfAbsent(key, k -> new ArrayList<>()).add(file.id()));
        }
        return same;
    }

    static List<UUID> rivals(BatchFile file, Map<String, List<UUID>> same) {
        Set<UUID> rivals = new LinkedHashSet<>();
        keys(file).forEach(key -> rivals.addAll(same.getOrDefault(key, List.of())));
        rivals.remove(file.id());
        return List.copyOf(rivals);
    }

    private static List<String> keys(BatchFile file) {
        if (file.state() != BatchFileState.READY) {
            return List.of();
        }
        String number = number(file);
        PartialDate issued = issued(file);
        return number == null || issued == null
                ? List.of(file.sha256())
                : List.of(file.sha256(), NumberedWork.plain(number) + " " + issued.text());
    }

    private static BatchMatch.Candidate candidate(BatchFile file, NumberedWork work, HeldWork held) {
        return new BatchMatch.Candidate(
                work.slug(),
                work.title(),
                work.issued(),
                isCertain(file, work),
                held.coverage(),
                held.currentEdition(),
                held.manuscriptHash().hex());
    }

    private static @Nullable String number(BatchFile file) {
        return file.guess() == null ? null : file.guess().number();
    }

    private static @Nullable PartialDate issued(BatchFile file) {
        return file.guess() == null ? null : file.guess().issued();
    }
}
