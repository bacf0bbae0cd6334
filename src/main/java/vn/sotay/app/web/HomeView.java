package vn.sotay.app.web;

import java.util.List;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.WorkSummary;
import vn.sotay.page.Page;

/**
 * What the front door shows.
 *
 * @param fronts the shelves, each with the works that stand on it first
 * @param newest what was issued or published last
 * @param texts where there is something to read
 * @param kinds of what there is
 */
record HomeView(
        List<ShelfFront> fronts,
        Page<WorkSummary> newest,
        List<WorkChoice<Coverage>> texts,
        List<WorkChoice<Kind>> kinds) {}
