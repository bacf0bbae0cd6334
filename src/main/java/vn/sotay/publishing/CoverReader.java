package vn.sotay.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import vn.sotay.catalog.cover.UploadedCover;

/** Decodes covers, only so many at once: an image takes its bytes many times over. */
@ApplicationScoped
class CoverReader {
    private final CoverConfig config;
    private final Semaphore places;

    @Inject
    CoverReader(CoverConfig config) {
        this.config = config;
        this.places = new Semaphore(Math.max(1, config.parallel()), true);
    }

    /** @throws vn.sotay.problem.ProblemException for what is no cover */
    UploadedCover read(byte[] bytes) {
        places.acquireUninterruptibly();
        try {
            return UploadedCover.of(bytes, config.maxPixels());
        } finally {
            places.release();
        }
    }
}
