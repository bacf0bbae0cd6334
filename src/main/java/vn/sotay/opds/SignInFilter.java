package vn.sotay.opds;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Who is refused in the catalogue learns how reading systems sign in, instead of how apps of this library do. */
@Provider
class SignInFilter implements ContainerResponseFilter {
    private final AuthenticationDocument document;

    @Inject
    SignInFilter(AuthenticationDocument document) {
        this.document = document;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 401
                && request.getUriInfo().getRequestUri().getRawPath().startsWith("/opds/")) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, AuthenticationDocument.CHALLENGE);
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LINK,
                            '<' + AuthenticationDocument.ADDRESS + ">; rel=\"" + AuthenticationDocument.RELATION
                                    + "\"; type=\"" + AuthenticationDocument.TYPE + '"');
            response.setEntity(
                    document.bytes(), response.getEntityAnnotations(), MediaType.valueOf(AuthenticationDocument.TYPE));
        }
    }
}
