package vn.sotay.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A shelf as it stands in the database. */
@Entity
@Table(name = "shelf")
@NullUnmarked
class ShelfEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shelf_seq")
    @SequenceGenerator(name = "shelf_seq", sequenceName = "shelf_seq", allocationSize = 50)
    Long id;

    String slug;
    String title;
    String description;
    int ordinal;

    ShelfDefinition definition() {
        return new ShelfDefinition(slug, title, description, ordinal);
    }

    void define(ShelfDefinition shelf) {
        slug = shelf.slug();
        title = shelf.title();
        description = shelf.description();
        ordinal = shelf.order();
    }
}
