package vn.sotay.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Arrays;
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

    /** Of what a folder said last, once the shelf was changed at the desk. */
    @Column(name = "imported_hash")
    byte[] importedHash;

    /** Of the order by hand that a folder brought last. */
    @Column(name = "arranged_hash")
    byte[] arrangedHash;

    ShelfDefinition definition() {
        return new ShelfDefinition(slug, title, description, ordinal);
    }

    void define(ShelfDefinition shelf) {
        slug = shelf.slug();
        title = shelf.title();
        description = shelf.description();
        ordinal = shelf.order();
    }

    /** Takes over what an editor says; what the folder said before is remembered, so that saying it again is nothing new. */
    void edit(ShelfDefinition shelf) {
        if (importedHash == null) {
            importedHash = definition().hash().bytes();
        }
        define(shelf);
    }

    /** Takes over what a folder says, unless that is nothing new or the desk says otherwise; whether it changed. */
    boolean takesOver(ShelfDefinition shelf) {
        if (definition().equals(shelf)) {
            importedHash = null;
            return false;
        }
        if (importedHash != null) {
            return false;
        }
        define(shelf);
        return true;
    }

    /** Whether a folder says something new of it, while the desk says something else. */
    boolean disagrees(ShelfDefinition shelf) {
        return importedHash != null
                && !definition().equals(shelf)
                && !Arrays.equals(importedHash, shelf.hash().bytes());
    }
}
