package vn.sotay.app.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import vn.sotay.answer.Prepared;
import vn.sotay.answer.RawContent;
import vn.sotay.audience.CurrentViewer;
import vn.sotay.audience.Viewer;

/** Turns a filled template into the answer that goes out, for everybody or for this viewer's class only. */
@ApplicationScoped
class PageWriter {
    private final CurrentViewer viewers;

    @Inject
    PageWriter(CurrentViewer viewers) {
        this.viewers = viewers;
    }

    RawContent page(TemplateInstance template) {
        return page(template, false);
    }

    /** @param provisional whether the page says less than the library already holds, so that it must not be kept */
    RawContent page(TemplateInstance template, boolean provisional) {
        RawContent page = RawContent.page(template.render().getBytes(StandardCharsets.UTF_8));
        return new RawContent(
                page.mediaType(),
                page.bytes(),
                viewers.viewer().equals(Viewer.ANONYMOUS) ? page.cacheControl() : Prepared.PRIVATE,
                page.policy(),
                provisional);
    }
}
