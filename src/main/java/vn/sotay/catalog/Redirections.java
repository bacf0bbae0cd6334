package vn.sotay.catalog;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Sends who comes by an alias to the slug, 308, wherever a work is opened: in the API, and on pages for people. */
class Redirections {
    /** Steps of paths that come before the name of a work, so that none of them can be an alias. */
    static boolean isReserved(String name) {
        return switch (name) {
            case "api", "v1", "works", "editorial", "van-ban", "doc", "opds" -> true;
            default -> false;
        };
    }

    @ServerExceptionMapper
    Response moved(WorkMoved moved, UriInfo uri) {
        URI asked = uri.getRequestUri();
        String query = asked.getRawQuery();
        return Response.status(308)
                .header(HttpHeaders.LOCATION, moved.redirected(asked.getRawPath()) + (query == null ? "" : '?' + query))
                // Where the work may be seen by some only, so may its alias.
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
