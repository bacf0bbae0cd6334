package vn.sotay.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.EffectStatus;
import vn.sotay.catalog.IndexedWork;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.Vocabulary;
import vn.sotay.catalog.WorkFilter;
import vn.sotay.text.Slugs;

/** What an answer can be narrowed by. Values stand on the work's document, with their name where only the work knows it. */
enum Facet {
    SHELF {
        @Override
        Stream<String> of(IndexedWork work) {
            return work.shelves().stream();
        }

        @Override
        @Nullable
        String wanted(WorkFilter filter) {
            return filter.shelf();
        }
    },
    KIND {
        @Override
        Stream<String> of(IndexedWork work) {
            return Stream.of(work.summary().kind().wire());
        }

        @Override
        @Nullable
        String wanted(WorkFilter filter) {
            return wire(filter.kind());
        }

        @Override
        @Nullable
        String label(String value) {
            return Vocabulary.find(Kind.class, value).map(Kind::label).orElse(null);
        }
    },
    ISSUER {
        @Override
        Stream<String> of(IndexedWork work) {
            return Stream.ofNullable(work.summary().issuer()).flatMap(Facet::named);
        }

        @Override
        @Nullable
        String wanted(WorkFilter filter) {
            return filter.issuer();
        }
    },
    TOPIC {
        @Override
        Stream<String> of(IndexedWork work) {
            return work.summary().topics().stream().flatMap(Facet::named);
        }

        @Override
        @Nullable
        String wanted(WorkFilter filter) {
            return filter.topic();
        }
    },
    YEAR {
        @Override
        Stream<String> of(IndexedWork work) {
            return Stream.ofNullable(work.summary().year()).map(String::valueOf);
        }

        @Override
        @Nullable
        String wanted(WorkFilter filter) {
            Integer year = filter.year();
            return year == null ? null : year.toString();
        }
    },
    STATUS {
        @Override
        Stream<String> of(IndexedWork work) {
            return Stream.of(work.summary().status().wire());
        }

        @Override
        @Nullable
        String wanted(WorkFilter filter) {
            return wire(filter.status());
        }

        @Override
        @Nullable
        String label(String value) {
            return Vocabulary.find(EffectStatus.class, value)
                    .map(EffectStatus::label)
                    .orElse(null);
        }
    },
    COVERAGE {
        @Override
        Stream<String> of(IndexedWork work) {
            return Stream.of(work.summary().coverage().wire());
        }

        @Override
        @Nullable
        String wanted(WorkFilter filter) {
            return wire(filter.coverage());
        }

        @Override
        @Nullable
        String label(String value) {
            return Vocabulary.find(Coverage.class, value).map(Coverage::label).orElse(null);
        }
    };

    /** Separates value and name in a term; it sorts before every character of a slug. */
    static final char NAME = '\t';

    private final String field = "facet." + name().toLowerCase(Locale.ROOT);

    /** The terms of a work: values, or value, {@link #NAME} and name. */
    abstract Stream<String> of(IndexedWork work);

    /** The value that a filter asks for, null when it leaves this open. */
    abstract @Nullable String wanted(WorkFilter filter);

    /** The Vietnamese name of a value of a closed vocabulary. */
    @Nullable
    String label(String value) {
        return null;
    }

    /** The name of its parameter. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The filter without its part for this facet. */
    WorkFilter droppedFrom(WorkFilter filter) {
        return new WorkFilter(
                this == SHELF ? null : filter.shelf(),
                this == KIND ? null : filter.kind(),
                this == ISSUER ? null : filter.issuer(),
                this == TOPIC ? null : filter.topic(),
                this == YEAR ? null : filter.year(),
                this == STATUS ? null : filter.status(),
                this == COVERAGE ? null : filter.coverage());
    }

    String field() {
        return field;
    }

    /** The terms of a work; of two names that make one slug only the first. */
    Collection<String> terms(IndexedWork work) {
        Map<String, String> byValue = new LinkedHashMap<>();
        of(work).forEach(term -> byValue.putIfAbsent(value(term), term));
        return byValue.values();
    }

    /** The value in a term. */
    static String value(String term) {
        int name = term.indexOf(NAME);
        return name < 0 ? term : term.substring(0, name);
    }

    /** The Vietnamese name that a term or a vocabulary gives the value, or null. */
    @Nullable
    String name(String term) {
        int name = term.indexOf(NAME);
        return name < 0 ? label(term) : term.substring(name + 1);
    }

    private static Stream<String> named(String name) {
        return Slugs.of(name, Slugs.LONGEST_NAME).map(slug -> slug + NAME + name).stream();
    }

    private static @Nullable String wire(Vocabulary.@Nullable Term term) {
        return term == null ? null : term.wire();
    }
}
