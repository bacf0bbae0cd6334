package vn.sotay.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.Catalog;
import vn.sotay.citation.Citation;

/**
 * What the references in a text mean in this library. A reference is clear when exactly one work fits that everybody may see
 * who may see the text: the number with its symbol, the day if one is said, the type if one is said.
 */
@ApplicationScoped
public class Citations {
    private final Catalog catalog;

    @Inject
    Citations(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The references in a text for everybody, in its order, be they clear, ambiguous or to what is not held. */
    public List<CitedDocument> of(String text) {
        return of(text, Audience.PUBLIC);
    }

    /** The same in a text for this audience. */
    public List<CitedDocument> of(String text, Audience audience) {
        return of(List.of(text), audience).get(0);
    }

    /** The same in several texts, with one look into the catalogue for all of them. */
    public List<List<CitedDocument>> of(List<String> texts, Audience audience) {
        List<List<Citation>> found = texts.stream().map(Citation::all).toList();
        List<Citation> all = found.stream().flatMap(List::stream).toList();
        CitableWorks works = known(all, List.of());
        List<List<CitedDocument>> cited = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            cited.add(works.resolve(texts.get(i), found.get(i), audience, ""));
        }
        return cited;
    }

    /** What is known of the works that these citations may mean; what is being published counts as held. */
    CitableWorks known(Collection<Citation> citations, List<ReadyManuscript> published) {
        Set<String> numbers = citations.stream()
                .map(Citation::number)
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
        boolean named =
                citations.stream().anyMatch(citation -> citation.number().isEmpty());
        return new CitableWorks(
                catalog,
                new ArrayList<>(numbers.isEmpty() && !named ? List.of() : catalog.numbered(numbers)),
                published);
    }
}
