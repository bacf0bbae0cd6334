package vn.sotay.app;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sotay.problem.Problem;

/** The head of the contract: what the API is as a whole. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Sổ tay đảng viên điện tử",
                        version = "1",
                        description = "A library of Party documents and bookshelves: browse, read and search.\n\n"
                                + "Lists are paged by cursors. Errors are problems (RFC 9457) with stable types. Readable"
                                + " answers carry strong entity tags: ask again with `If-None-Match` and a 304 says that"
                                + " your copy is current. HEAD is answered wherever GET is. Every answer has an"
                                + " `X-Request-Id`, yours if you send one, under which the service's log can be searched."
                                + "\n\nWithin version 1 the API only grows: ignore properties that you do not know, and"
                                + " expect new values in enumerations.",
                        contact = @Contact(name = "The Sổ tay maintainers"),
                        license = @License(name = "All rights reserved", identifier = "LicenseRef-sotay")),
        servers = @Server(url = "/", description = "The service that this contract was read from"),
        tags = {
            @Tag(name = "Accounts", description = "Signing in, and what is a reader's own"),
            @Tag(name = "Administration", description = "Readers, committees, keys, and who did what"),
            @Tag(name = "Downloads", description = "Whole works for reader apps: EPUB and Web Publication manifests"),
            @Tag(name = "Editorial", description = "Drafts, review, publication, and what happens to works afterwards"),
            @Tag(name = "Library", description = "Shelves, works, editions, sections and content"),
            @Tag(
                    name = "Reading",
                    description = "What a reader keeps: places, bookmarks, highlights, notes and settings"),
            @Tag(name = "Search", description = "Full-text search made for Vietnamese"),
            @Tag(name = "Sync", description = "The library by differences, for devices")
        },
        components =
                @Components(
                        schemas = @Schema(name = "Problem", implementation = Problem.class),
                        securitySchemes = {
                            @SecurityScheme(
                                    securitySchemeName = ContractFilter.BEARER,
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "bearer",
                                    bearerFormat = "JWT",
                                    description = "The access token that signing in gives"),
                            @SecurityScheme(
                                    securitySchemeName = ContractFilter.BASIC,
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "basic",
                                    description =
                                            "User name and app password; opens what may be read, changes nothing"),
                            @SecurityScheme(
                                    securitySchemeName = ContractFilter.SESSION,
                                    type = SecuritySchemeType.APIKEY,
                                    in = SecuritySchemeIn.COOKIE,
                                    apiKeyName = "sotay",
                                    description =
                                            "A browser's session; what changes something also needs a header X-Requested-By")
                        }))
public class Contract extends Application {}
