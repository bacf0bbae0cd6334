package vn.sotay.app;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import vn.sotay.answer.FileReply;
import vn.sotay.answer.RawFile;
import vn.sotay.answer.Reply;
import vn.sotay.problem.ProblemType;

/**
 * Sends files from disk: the kernel copies them to the connection, a mebibyte at a time, while no thread waits for a slow
 * reader.
 */
@Provider
@Produces(MediaType.WILDCARD)
class FileAnswer implements ServerMessageBodyWriter<FileAnswer.Part> {
    private static final Logger LOG = Logger.getLogger(FileAnswer.class);

    private final RoutingContext routing;

    @Inject
    FileAnswer(RoutingContext routing) {
        this.routing = routing;
    }

    /** What of a file goes out. */
    record Part(RawFile file, FileReply reply) {
        void release() {
            try {
                file.held().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Sets status and headers, and what is left to be written. */
    static void begin(RawFile file, ContainerRequestContext request, ContainerResponseContext response) {
        FileReply reply = FileReply.negotiate(file, request.getMethod(), request::getHeaderString);
        response.setStatus(reply.status());
        reply.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
        Part part = new Part(file, reply);
        if (reply.length() > 0) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, String.valueOf(reply.length()));
            response.setEntity(part, response.getEntityAnnotations(), MediaType.valueOf(file.mediaType()));
            return;
        }
        part.release();
        switch (reply.status()) {
            case Reply.UNSATISFIABLE ->
                ReadableFilter.refuse(
                        ProblemType.RANGE_NOT_SATISFIABLE,
                        "There are " + file.size() + " bytes here.",
                        request,
                        response);
            case FileReply.CONDITION_FAILED ->
                ReadableFilter.refuse(
                        ProblemType.PRECONDITION_FAILED,
                        "The file is not one of those that If-Match names.",
                        request,
                        response);
            default -> response.setEntity(null);
        }
    }

    @Override
    public void writeResponse(Part part, Type type, ServerRequestContext context) {
        if (routing.request().method().name().equals("HEAD")) {
            part.release();
            context.serverResponse().end();
            return;
        }
        routing.response()
                .sendFile(
                        part.file().path().toString(),
                        part.reply().offset(),
                        part.reply().length())
                .onComplete(sent -> {
                    part.release();
                    if (sent.failed()) {
                        LOG.debugf("A download ended early: %s", sent.cause());
                    }
                });
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == Part.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Part.class;
    }

    /** Only where something between stands in the way of the other road. */
    @Override
    public void writeTo(
            Part part,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException, WebApplicationException {
        try (InputStream in = Files.newInputStream(part.file().path())) {
            in.skipNBytes(part.reply().offset());
            byte[] buffer = new byte[1 << 16];
            for (long left = part.reply().length(); left > 0; ) {
                int read = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
                if (read == 0) {
                    throw new EOFException(part.file().path() + " is shorter than it was");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        } finally {
            part.release();
        }
    }
}
