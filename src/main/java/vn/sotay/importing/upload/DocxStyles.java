package vn.sotay.importing.upload;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** What the styles of a Word document add to what stands at a paragraph itself. */
final class DocxStyles {
    private static final int DEEPEST = 12;
    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");

    private final @Nullable XWPFStyles styles;
    private final @Nullable XWPFStyle normal;

    DocxStyles(XWPFDocument document) {
        this.styles = document.getStyles();
        this.normal = styles == null ? null : styles.getStyleWithName("Normal");
    }

    /** The paragraph's place in the outline, 1 to 9; 0 for body text. */
    int outline(XWPFParagraph paragraph) {
        int own = outline(paragraph.getCTP().getPPr());
        if (own > 0) {
            return own;
        }
        XWPFStyle style = style(paragraph.getStyle());
        for (int depth = 0; style != null && depth < DEEPEST; depth++) {
            Matcher heading = HEADING.matcher(String.valueOf(style.getName()).toLowerCase(Locale.ROOT));
            if (heading.matches()) {
                return Integer.parseInt(heading.group(1));
            }
            int level = outline(style.getCTStyle().getPPr());
            if (level > 0) {
                return level;
            }
            style = basis(style);
        }
        return 0;
    }

    boolean isTitle(XWPFParagraph paragraph) {
        XWPFStyle style = style(paragraph.getStyle());
        return style != null && "title".equals(String.valueOf(style.getName()).toLowerCase(Locale.ROOT));
    }

    /** The font of a run, from its style if it has none of its own. */
    @Nullable
    String font(XWPFRun run, XWPFParagraph paragraph) {
        String own = run.getFontFamily();
        if (own != null) {
            return own;
        }
        XWPFStyle style = style(paragraph.getStyle());
        for (int depth = 0; style != null && depth < DEEPEST; depth++) {
            CTRPr properties = style.getCTStyle().getRPr();
            if (properties != null && properties.sizeOfRFontsArray() > 0) {
                String font = properties.getRFontsArray(0).getAscii();
                if (font != null) {
                    return font;
                }
            }
            style = basis(style);
        }
        return null;
    }

    boolean bold(XWPFRun run, XWPFParagraph paragraph) {
        if (run.isBold()) {
            return true;
        }
        CTRPr own = run.getCTR().getRPr();
        if (own != null && own.sizeOfBArray() > 0) {
            return false;
        }
        XWPFStyle style = style(paragraph.getStyle());
        for (int depth = 0; style != null && depth < DEEPEST; depth++) {
            CTRPr properties = style.getCTStyle().getRPr();
            if (properties != null && properties.sizeOfBArray() > 0) {
                Object value = properties.getBArray(0).getVal();
                return value == null
                        || !(value.toString().equals("0") || value.toString().equals("false"));
            }
            style = basis(style);
        }
        return false;
    }

    /** Columns that a cell covers. */
    static int span(XWPFTableCell cell) {
        if (cell.getCTTc().getTcPr() == null || cell.getCTTc().getTcPr().getGridSpan() == null) {
            return 1;
        }
        BigInteger span = cell.getCTTc().getTcPr().getGridSpan().getVal();
        return span == null ? 1 : Math.max(1, Math.min(100, span.intValue()));
    }

    private @Nullable XWPFStyle basis(XWPFStyle style) {
        return style.getBasisStyleID() == null ? null : style(style.getBasisStyleID());
    }

    /** A paragraph that names no style has the one called Normal. */
    private @Nullable XWPFStyle style(@Nullable String id) {
        if (styles == null) {
            return null;
        }
        return id == null ? normal : styles.getStyle(id);
    }

    private static int outline(@Nullable CTPPrBase properties) {
        if (properties == null
                || properties.getOutlineLvl() == null
                || properties.getOutlineLvl().getVal() == null) {
            return 0;
        }
        int level = properties.getOutlineLvl().getVal().intValue() + 1;
        return level >= 1 && level <= 9 ? level : 0;
    }
}
