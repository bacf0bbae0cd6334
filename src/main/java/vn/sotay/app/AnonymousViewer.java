package vn.sotay.app;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sotay.audience.CurrentViewer;
import vn.sotay.audience.Viewer;

/** Everybody is anonymous as long as there are no accounts, and so sees public works only. */
@ApplicationScoped
class AnonymousViewer implements CurrentViewer {
    @Override
    public Viewer viewer() {
        return Viewer.ANONYMOUS;
    }
}
