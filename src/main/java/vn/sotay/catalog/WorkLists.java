package vn.sotay.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.AudiencePolicy;
import vn.sotay.audience.Viewer;
import vn.sotay.page.Cursor;
import vn.sotay.page.Page;

/** Lists of works that a viewer may see; in the transaction of the caller. */
@ApplicationScoped
class WorkLists {
    private final WorkStore works;
    private final VisibleWorks visible;
    private final Covers covers;

    @Inject
    WorkLists(WorkStore works, VisibleWorks visible, Covers covers) {
        this.works = works;
        this.visible = visible;
        this.covers = covers;
    }

    Page<WorkSummary> page(WorkFilter filter, WorkOrder order, @Nullable Cursor cursor, int limit, Viewer viewer) {
        List<String> audiences = visible.audiences(viewer);
        List<WorkStore.Row> rows = works.page(filter, audiences, order, cursor, limit + 1);
        return new Page<>(
                first(rows, limit).stream().map(WorkViews::summary).toList(),
                next(rows, limit, Catalog.listName(filter, order)),
                works.count(filter, audiences));
    }

    Page<ReadableWork> readable(WorkFilter filter, WorkOrder order, @Nullable Cursor cursor, int limit, Viewer viewer) {
        List<String> audiences = visible.audiences(viewer);
        List<WorkStore.Row> rows = works.readable(filter, audiences, order, cursor, limit + 1);
        return new Page<>(
                readable(first(rows, limit)),
                next(rows, limit, Catalog.listName(filter, order)),
                works.countReadable(filter, audiences));
    }

    List<ReadableWork> readable(List<String> slugs, Viewer viewer) {
        Map<String, ReadableWork> found = readable(works.bySlugs(slugs).stream()
                        .filter(work -> work.currentEdition != null && VisibleWorks.admits(work, viewer))
                        .toList())
                .stream()
                .collect(Collectors.toMap(work -> work.summary().slug(), Function.identity()));
        return slugs.stream().filter(found::containsKey).map(found::get).toList();
    }

    List<WorkTerms> terms(@Nullable String shelf, Viewer viewer) {
        return works.terms(new WorkFilter(shelf, null, null, null, null, null, null), visible.audiences(viewer));
    }

    List<String> numbered(String number, PartialDate issued, Viewer viewer) {
        return works.numbered(Set.of(NumberedWork.digits(number))).stream()
                .map(WorkViews::numbered)
                .filter(work -> work.isNumbered(number) && work.maybeIssued(issued))
                .filter(work -> AudiencePolicy.admits(work.audience(), viewer))
                .map(NumberedWork::slug)
                .sorted()
                .toList();
    }

    private List<ReadableWork> readable(List<WorkEntity> shown) {
        Map<String, List<CoverImage>> images = covers.images(shown);
        return shown.stream()
                .map(work -> WorkViews.readable(work, images.getOrDefault(work.slug, List.of())))
                .toList();
    }

    private static List<WorkEntity> first(List<WorkStore.Row> rows, int limit) {
        return rows.stream().limit(limit).map(WorkStore.Row::work).toList();
    }

    /** The cursor behind the last row that is shown; null where there are no more. */
    private static @Nullable String next(List<WorkStore.Row> rows, int limit, String list) {
        if (rows.size() <= limit) {
            return null;
        }
        WorkStore.Row last = rows.get(limit - 1);
        return new Cursor(list, last.key(), last.work().slug).encode();
    }
}
