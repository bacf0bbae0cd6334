package vn.sotay.importing.upload;

import java.util.List;

/** A page with its lines in reading order. */
final class PdfPage {
    private final int number;
    private final float height;
    private final boolean images;
    private List<PdfLine> lines;

    PdfPage(int number, float height, boolean images, List<PdfLine> lines) {
        this.number = number;
        this.height = height;
        this.images = images;
        this.lines = lines;
    }

    int number() {
        return number;
    }

    float height() {
        return height;
    }

    boolean hasImages() {
        return images;
    }

    List<PdfLine> lines() {
        return lines;
    }

    void keep(List<PdfLine> kept) {
        lines = kept;
    }

    long characters() {
        return lines.stream().mapToLong(line -> line.text().length()).sum();
    }

    void decode(LegacyLetters letters) {
        lines.forEach(line -> line.decode(letters));
    }
}
