package vn.sotay.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.sotay.answer.Prepared;
import vn.sotay.answer.RawFile;
import vn.sotay.audience.Viewer;
import vn.sotay.storage.Blobs;
import vn.sotay.storage.ContentHash;
import vn.sotay.storage.DerivedFiles;

/** Bundles as files on disk, made when first asked for. What they hold names them, so whoever may see the same gets the same. */
@ApplicationScoped
class Bundles {
    private static final String ZIP = "application/zip";

    private final DerivedFiles files;
    private final Blobs blobs;

    @Inject
    Bundles(DerivedFiles files, Blobs blobs) {
        this.files = files;
        this.blobs = blobs;
    }

    /** Takes as long as making does, the first time. */
    RawFile file(List<ContentHash> contents, String name, Viewer viewer) {
        BundleFile bundle = new BundleFile(contents);
        DerivedFiles.Held held = files.open(bundle.key(), bundle.maker(blobs::facts, blobs::get));
        return new RawFile(
                held.path(),
                held.size(),
                held.hash().hex(),
                ZIP,
                name + ".zip",
                viewer.equals(Viewer.ANONYMOUS) ? Prepared.REVALIDATE : Prepared.PRIVATE,
                held);
    }
}
