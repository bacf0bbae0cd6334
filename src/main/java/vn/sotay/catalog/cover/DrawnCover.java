package vn.sotay.catalog.cover;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A cover for a work that has none: its title, well set. The same text gives the same bytes. */
public final class DrawnCover {
    /** Media type of {@link #png}. */
    public static final String PNG = "image/png";

    /** Media type of {@link #svg}. */
    public static final String SVG = "image/svg+xml";

    private DrawnCover() {}

    /** Height of a drawn cover of this width, in pixels. */
    public static int height(CoverSize size) {
        return size.width() * CoverDesign.HEIGHT / CoverDesign.WIDTH;
    }

    /** As pixels, from outlines: no font of the system is asked for. */
    public static byte[] png(CoverText text, CoverSize size) {
        CoverDesign design = CoverDesign.of(text);
        BufferedImage image = new BufferedImage(size.width(), height(size), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double scale = (double) size.width() / CoverDesign.WIDTH;
        canvas.scale(scale, scale);
        for (CoverDesign.Box box : design.shapes()) {
            canvas.setColor(new Color(box.colour()));
            canvas.fillRect(box.x(), box.y(), box.width(), box.height());
        }
        for (CoverDesign.Line line : design.lines()) {
            canvas.setColor(new Color(line.colour()));
            canvas.fill(line.face().outline(line.text(), line.size(), line.x(), line.y(), line.gap()));
        }
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** As a drawing with text, for screens: each line keeps its measured length whichever font the screen has. */
    public static byte[] svg(CoverText text) {
        CoverDesign design = CoverDesign.of(text);
        StringBuilder svg = new StringBuilder(2_000)
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(CoverDesign.WIDTH)
                .append(' ')
                .append(CoverDesign.HEIGHT)
                .append("\" xml:lang=\"vi\" role=\"img\"><title>")
                .append(escaped(text.title()))
                .append("</title>");
        for (CoverDesign.Box box : design.shapes()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#%06x\"/>",
                    box.x(),
                    box.y(),
                    box.width(),
                    box.height(),
                    box.colour()));
        }
        for (CoverDesign.Line line : design.lines()) {
            if (!line.text().isEmpty()) {
                svg.append(String.format(
                                Locale.ROOT,
                                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" font-family=\"%s\" font-weight=\"%s\""
                                        + " fill=\"#%06x\" textLength=\"%.1f\"%s>",
                                line.x(),
                                line.y(),
                                line.size(),
                                line.face().family(),
                                line.face().weight(),
                                line.colour(),
                                line.width() - line.gap(),
                                line.gap() > 0 ? "" : " lengthAdjust=\"spacingAndGlyphs\""))
                        .append(escaped(line.text()))
                        .append("</text>");
            }
        }
        return svg.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Text of XML: what is markup is escaped, what XML 1.0 does not allow is left out. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(one -> {
            switch (one) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    boolean allowed = one >= 0x20 && (one < 0xD800 || one > 0xDFFF) && one != 0xFFFE && one != 0xFFFF;
                    out.appendCodePoint(allowed ? one : ' ');
                }
            }
        });
        return out.toString();
    }
}
