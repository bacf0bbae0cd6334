package vn.sotay.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Says in the contract which properties of an answer are always there and which may be null, read off the records
 * themselves: {@code @Nullable} says what may be missing, {@code @JsonInclude} whether it is then null or absent.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractSchemas implements OASFilter {
    private static final String OURS = "vn.sotay.";
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    private final IndexView classes;

    /** The build hands over its index of classes. */
    public ContractSchemas(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null || contract.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        schemas.forEach((name, schema) -> record(name).ifPresent(type -> describe(type, schema)));
        Schema instant = schemas.get("Instant");
        if (instant != null) {
            instant.setDescription("A moment in UTC, ISO 8601");
        }
        Schema uuid = schemas.get("UUID");
        if (uuid != null) {
            uuid.setDescription("An id, RFC 9562");
        }
    }

    private Optional<ClassInfo> record(String schema) {
        // The index joins several and may hold a class more than once.
        List<DotName> found = classes.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith(OURS))
                .filter(type -> schema.equals(name(type)))
                .map(ClassInfo::name)
                .distinct()
                .toList();
        if (found.size() > 1) {
            throw new IllegalStateException("The contract cannot tell these apart, rename one: " + found);
        }
        return found.stream().findFirst().map(classes::getClassByName);
    }

    private static String name(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    private static void describe(ClassInfo type, Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        for (RecordComponentInfo component : type.recordComponents()) {
            Schema property = properties.get(component.name());
            if (property == null) {
                continue;
            }
            if (property.getRef() != null) {
                // What is referred to says its type itself; what stands beside the reference is ours alone.
                property = OASFactory.createSchema().ref(property.getRef()).description(property.getDescription());
                schema.addProperty(component.name(), property);
            }
            FieldInfo field = Objects.requireNonNull(type.field(component.name()), "a record keeps its components");
            boolean nullable = field.type().hasAnnotation(NULLABLE);
            JsonInclude.Include rule = rule(type, field);
            if (always(rule, field.type(), nullable)) {
                if (schema.getRequired() == null || !schema.getRequired().contains(component.name())) {
                    schema.addRequired(component.name());
                }
                if (nullable) {
                    schema.addProperty(component.name(), orNull(property));
                }
            }
        }
    }

    /** Whether the property stands in every answer. */
    private static boolean always(JsonInclude.Include rule, Type type, boolean nullable) {
        return switch (rule) {
            case ALWAYS -> true;
            case NON_NULL, NON_ABSENT -> !nullable;
            // Texts that are not nullable are never empty either; lists may be.
            case NON_EMPTY -> !nullable && type.kind() != Type.Kind.PARAMETERIZED_TYPE;
            default -> !nullable && type.kind() == Type.Kind.CLASS;
        };
    }

    private static JsonInclude.Include rule(ClassInfo type, FieldInfo field) {
        AnnotationInstance own = field.annotation(JsonInclude.class);
        AnnotationInstance rule = own != null ? own : type.declaredAnnotation(JsonInclude.class);
        return rule == null || rule.value() == null
                ? JsonInclude.Include.ALWAYS
                : JsonInclude.Include.valueOf(rule.value().asEnum());
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .description(schema.getDescription())
                    .addAnyOf(OASFactory.createSchema().ref(schema.getRef()))
                    .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
        }
        return schema.addType(Schema.SchemaType.NULL);
    }
}
