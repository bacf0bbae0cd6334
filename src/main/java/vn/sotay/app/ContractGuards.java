package vn.sotay.app;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;
import vn.sotay.answer.Readable;

/** What the code says of an operation that the contract's own annotations do not: read off the methods themselves. */
final class ContractGuards {
    private static final DotName OPERATION = DotName.createSimple(Operation.class);
    private static final DotName READABLE = DotName.createSimple(Readable.class);
    private static final DotName ROLES = DotName.createSimple(RolesAllowed.class);
    private static final DotName AUTHENTICATED = DotName.createSimple(Authenticated.class);
    private static final DotName HEADER = DotName.createSimple(HeaderParam.class);

    /**
     * What guards an operation.
     *
     * @param readable whether it is prepared, tagged and cached
     * @param signedIn whether somebody must have signed in
     * @param roles who may; empty for everybody who has signed in
     * @param conditional whether it names the state that it changes
     */
    record Guard(boolean readable, boolean signedIn, List<String> roles, boolean conditional) {
        static final Guard NONE = new Guard(false, false, List.of(), false);
    }

    private final Map<String, Guard> guards = new HashMap<>();

    ContractGuards(IndexView classes) {
        for (AnnotationInstance operation : classes.getAnnotations(OPERATION)) {
            AnnotationValue id = operation.value("operationId");
            if (id != null) {
                MethodInfo method = operation.target().asMethod();
                guards.put(id.asString(), guard(method));
            }
        }
    }

    Guard of(String operationId) {
        return guards.getOrDefault(operationId, Guard.NONE);
    }

    private static Guard guard(MethodInfo method) {
        AnnotationInstance roles = find(method, ROLES);
        boolean conditional = method.annotations(HEADER).stream()
                .anyMatch(header -> header.value().asString().equals("If-Match"));
        return new Guard(
                find(method, READABLE) != null,
                roles != null || find(method, AUTHENTICATED) != null,
                roles == null ? List.of() : Arrays.asList(roles.value().asStringArray()),
                conditional);
    }

    private static @Nullable AnnotationInstance find(MethodInfo method, DotName annotation) {
        AnnotationInstance own = method.annotation(annotation);
        return own != null ? own : method.declaringClass().declaredAnnotation(annotation);
    }
}
