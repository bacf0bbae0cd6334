package vn.sotay;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house rules of src/docs/architecture.md, each with its reason. */
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.sotay");

    /** Rooms on the ground floor: anybody may use them, they use nobody. */
    private static final List<String> GROUND =
            List.of("answer", "audience", "citation", "page", "problem", "seal", "text");

    /** What each room above the ground floor may use besides it. */
    private static final Map<String, List<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("audit", List.of()),
            Map.entry("account", List.of("audit")),
            Map.entry("revision", List.of()),
            Map.entry("storage", List.of()),
            Map.entry("catalog", List.of("revision", "storage")),
            Map.entry("publishing", List.of("catalog", "account", "revision", "storage", "audit")),
            Map.entry("importing", List.of("publishing", "catalog", "account", "storage", "audit")),
            Map.entry("search", List.of("catalog", "revision")),
            Map.entry("reading", List.of("catalog", "account", "revision", "storage")),
            Map.entry("sync", List.of("catalog", "reading", "account", "revision", "storage")),
            Map.entry("opds", List.of("catalog", "reading", "account", "revision", "storage"))));

    @TestFactory
    Stream<DynamicTest> roomsUseOnlyTheFloorsBelow() {
        List<DynamicTest> rules = new ArrayList<>();
        for (String room : GROUND) {
            // What people type is read through the one folding, and tags are made by the one hash; these use nobody.
            String other = Map.of("citation", "text", "answer", "seal").getOrDefault(room, room);
            String[] own = {"vn.sotay." + room + "..", "vn.sotay." + other + ".."};
            rules.add(rule(
                    room + " uses no other room" + (other.equals(room) ? "" : " but " + other),
                    noClasses()
                            .that(resideInAPackage("vn.sotay." + room + ".."))
                            .should()
                            .dependOnClassesThat(resideInAPackage("vn.sotay..").and(not(resideInAnyPackage(own))))
                            .because("the ground floor must stay usable from everywhere without a cycle")));
        }
        MAY_USE.forEach((room, others) -> {
            String[] allowed = Stream.concat(Stream.concat(GROUND.stream(), others.stream()), Stream.of(room))
                    .map(name -> "vn.sotay." + name + "..")
                    .toArray(String[]::new);
            rules.add(rule(
                    room + " uses " + others + " and the ground floor",
                    noClasses()
                            .that(resideInAPackage("vn.sotay." + room + ".."))
                            .should()
                            .dependOnClassesThat(resideInAPackage("vn.sotay..").and(not(resideInAnyPackage(allowed))))
                            .because("arrows point downward only, and rooms on one floor never see each other")));
        });
        return rules.stream();
    }

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return Stream.of(
                rule(
                        "every class stands in a known room",
                        classes()
                                .that(resideInAPackage("vn.sotay.."))
                                .should()
                                .resideInAnyPackage(Stream.concat(
                                                Stream.concat(GROUND.stream(), MAY_USE.keySet().stream()),
                                                Stream.of("app"))
                                        .map(name -> "vn.sotay." + name + "..")
                                        .toArray(String[]::new))
                                .because("a new room gets its floor in the architecture first")),
                rule(
                        "no cycles",
                        slices().matching("vn.sotay.(*)..")
                                .should()
                                .beFreeOfCycles()
                                .because("a cycle makes two rooms one")),
                rule(
                        "nobody writes to the catalogue but publishing",
                        noClasses()
                                .that(not(resideInAnyPackage("vn.sotay.publishing..", "vn.sotay.catalog..")))
                                .should()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("vn.sotay.catalog.WorkChange")
                                .because("one road in means one place that numbers, checks and attributes changes")),
                rule(
                        "entities stay home",
                        classes()
                                .that()
                                .areAnnotatedWith(Entity.class)
                                .should()
                                .notBePublic()
                                .because("what leaves a package is a record, made inside the transaction")),
                rule(
                        "dependencies come through constructors",
                        fields().that()
                                .areDeclaredInClassesThat(resideInAPackage("vn.sotay.."))
                                .should()
                                .notBeAnnotatedWith(Inject.class)
                                .because("a class says in its constructor what it needs and can be made in a test")),
                rule(
                        "text, page, seal and audience are plain Java",
                        noClasses()
                                .that(resideInAnyPackage(
                                        "vn.sotay.text..", "vn.sotay.page..", "vn.sotay.seal..", "vn.sotay.audience.."))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(
                                        "jakarta..", "io.quarkus..", "org.hibernate..", "io.vertx.."))
                                .because("they are used where there is no framework")),
                rule(
                        "names say what a thing is",
                        noClasses()
                                .should()
                                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Service)")
                                .because("such a name is a room without a purpose")),
                rule(
                        "nobody imports app",
                        noClasses()
                                .that(not(resideInAPackage("vn.sotay.app..")))
                                .should()
                                .dependOnClassesThat(resideInAPackage("vn.sotay.app.."))
                                .because("app ties the rooms together; a room that knew it could not stand alone")));
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java"))) {
            List<Path> silent = folders.filter(Files::isDirectory)
                    .filter(ArchitectureTest::hasClasses)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertTrue(silent.isEmpty(), "without package-info.java: " + silent);
        }
    }

    private static boolean hasClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static DynamicTest rule(String name, ArchRule rule) {
        return DynamicTest.dynamicTest(name, () -> rule.check(CODE));
    }
}
