package vn.sotay.catalog.cover;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font as outlines, read from the class path: a JDK without a screen may have no fonts at all. All letters of Vietnamese are
 * in it as one glyph each, so text must be NFC.
 */
enum Typeface {
    SERIF_BOLD("LiberationSerif-Bold", "'Liberation Serif','Noto Serif','Times New Roman',serif", "700"),
    SANS("LiberationSans-Regular", "'Liberation Sans',Roboto,'Noto Sans',Arial,sans-serif", "400"),
    SANS_BOLD("LiberationSans-Bold", "'Liberation Sans',Roboto,'Noto Sans',Arial,sans-serif", "700");

    private final String family;
    private final String weight;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unit;
    private final Map<Integer, Letter> letters = new ConcurrentHashMap<>();

    /** A glyph in a square of one unit. */
    private record Letter(GeneralPath outline, double advance) {}

    Typeface(String file, String family, String weight) {
        this.family = family;
        this.weight = weight;
        try (InputStream in = Typeface.class.getResourceAsStream("/liberation/" + file + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException(file + " is not packaged");
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            characters = font.getUnicodeCmapLookup();
            unit = 1.0 / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a screen that draws the letters itself. */
    String family() {
        return family;
    }

    String weight() {
        return weight;
    }

    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** @param size of the square on which the letters are drawn */
    double width(String text, double size) {
        return size
                * text.codePoints().mapToDouble(one -> letter(one).advance()).sum();
    }

    /** The letters of a line, beginning at {@code x} and standing on {@code y}; {@code gap} is put behind each. */
    GeneralPath outline(String text, double size, double x, double y, double gap) {
        GeneralPath line = new GeneralPath();
        double at = x;
        for (int character : text.codePoints().toArray()) {
            Letter letter = letter(character);
            AffineTransform place = AffineTransform.getTranslateInstance(at, y);
            place.scale(size, -size);
            line.append(letter.outline().getPathIterator(place), false);
            at += letter.advance() * size + gap;
        }
        return line;
    }

    private Letter letter(int character) {
        return letters.computeIfAbsent(character, this::read);
    }

    /** One at a time: the parser reads the file as it goes. */
    private synchronized Letter read(int character) {
        try {
            int glyph = characters.getGlyphId(character);
            GlyphData data = font.getGlyph().getGlyph(glyph);
            GeneralPath outline = new GeneralPath();
            if (data != null) {
                outline.append(data.getPath().getPathIterator(AffineTransform.getScaleInstance(unit, unit)), false);
            }
            return new Letter(outline, font.getAdvanceWidth(glyph) * unit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
