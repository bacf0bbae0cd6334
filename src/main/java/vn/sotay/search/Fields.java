package vn.sotay.search;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * Names of the index's fields apart from those of the {@link Zone}s. A work is one block of documents: first the work
 * itself, then its sections in reading order, so that a section's work is the nearest work before it.
 */
final class Fields {
    /** Changed with every change of what stands in the index: an index of another format is built anew. */
    static final String FORMAT = "6";

    /** The work's slug, on every document of the block. */
    static final String SLUG = "slug";
    /** On the first document of each block. */
    static final String IS_WORK = "work";
    /** Who may see the work. */
    static final String AUDIENCE = "audience";
    /** The whole number of the work, folded, its parts joined: {@code 21-nq-tw}. */
    static final String WHOLE_NUMBER = "whole.number";
    /** Under what a reference finds the work, {@link ReferenceKeys}. */
    static final String REFERENCE = "reference";
    /** What the work is called, {@link WorkNames}. */
    static final String NAME = "name";
    /** The names of laws with one syllable taken out, for names that were mistyped. */
    static final String NAME_GAP = "name.gap";
    /** Runs of syllables that stand often in a public work, {@link Runs}. */
    static final String RUN = "run";
    /** The anchors of a section: its own, and those of clauses and points in it. */
    static final String ANCHOR = "anchor";
    /** The slug again, on the work only, for the order among equals. */
    static final String SLUG_ORDER = "slug.order";
    /** The number's key for sorting. */
    static final String NUMBER_ORDER = "number.order";
    /** The date's key for sorting, newest first. */
    static final String DATE_ORDER = "date.order";

    /** How many different syllables the heading or title has, without the number of an article. */
    static final String NAME_LENGTH = "name.length";

    /** The only term of a field that marks documents. */
    static final String YES = "yes";

    /** Documents and frequencies. The length of a part is kept once, with its folded view. */
    static final FieldType COUNTED = indexed(IndexOptions.DOCS_AND_FREQS, false);
    /** Also the length. */
    static final FieldType MEASURED = indexed(IndexOptions.DOCS_AND_FREQS, true);
    /** Also where in the text, from which passages and highlights are made without reading the text again. */
    static final FieldType LOCATED = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true);

    private Fields() {}

    private static FieldType indexed(IndexOptions options, boolean length) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(!length);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
