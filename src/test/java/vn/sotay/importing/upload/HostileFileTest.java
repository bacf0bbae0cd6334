package vn.sotay.importing.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;

/** The corpus of bad input, made here: each is refused in words that say what is wrong, and leaves nothing behind. */
class HostileFileTest {
    private static final ProblemType UNUSABLE = ProblemType.UNUSABLE_FILE;
    private static final ProblemType LARGE = ProblemType.TOO_LARGE;
    private static final ProblemType TYPE = ProblemType.UNSUPPORTED_MEDIA_TYPE;

    @TempDir
    Path folder;

    private record Bad(String name, ProblemType type, String says, byte[] bytes) {}

    @TestFactory
    Stream<DynamicTest> badFilesAreRefused() throws IOException {
        return corpus().stream()
                .map(bad -> DynamicTest.dynamicTest(bad.says + " (" + bad.name + ")", () -> {
                    ProblemException refused =
                            assertThrows(ProblemException.class, () -> ReadFile.of(bad.name, bad.bytes));
                    assertEquals(bad.type, refused.type(), refused.getMessage());
                    assertTrue(String.valueOf(refused.getMessage()).contains(bad.says), refused.getMessage());
                }));
    }

    private static List<Bad> corpus() throws IOException {
        List<Bad> bad = new ArrayList<>();
        byte[] docx = SampleFiles.docx(SampleFiles.p("Chữ."));
        byte[] epub = SampleFiles.epub("<p>Chữ.</p>");
        for (String kind : List.of("a.docx", "a.epub")) {
            boolean word = kind.equals("a.docx");
            bad.add(new Bad(kind, UNUSABLE, "leads outside", with(word, "../../etc/passwd", "x")));
            bad.add(new Bad(kind, UNUSABLE, "leads outside", with(word, "/etc/passwd", "x")));
            bad.add(new Bad(kind, UNUSABLE, "leads outside", with(word, "a\\..\\b", "x")));
            bad.add(new Bad(kind, UNUSABLE, "symbolic link", unusual(word, true)));
            bad.add(new Bad(kind, UNUSABLE, "same name", unusual(word, false)));
            bad.add(new Bad(kind, LARGE, "more than 5000 entries", many(word)));
            bad.add(new Bad(kind, UNUSABLE, "times its size", with(word, "big.bin", new byte[40 << 20])));
            byte[] whole = word ? docx : epub;
            bad.add(new Bad(kind, UNUSABLE, "damaged", Arrays.copyOf(whole, whole.length / 2)));
            bad.add(new Bad(kind, UNUSABLE, "damaged", garbled(whole)));
        }
        // A nested bomb stays closed, so what remains is a file that is none.
        bad.add(new Bad(
                "a.docx",
                UNUSABLE,
                "no Word document",
                SampleFiles.zip(Map.of("inner.zip", with(true, "b", new byte[1 << 20])))));
        bad.add(new Bad("a.epub", UNUSABLE, "times its size", with(false, "OPS/text/c9.xhtml", new byte[5 << 20])));

        String doctype = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>";
        String laughs = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"" + "&a;".repeat(100) + "\">]><d>&b;</d>";
        bad.add(new Bad("a.docx", UNUSABLE, "DTD or entities", with(true, "word/document.xml", doctype)));
        bad.add(new Bad("a.docx", UNUSABLE, "DTD or entities", with(true, "word/styles.xml", laughs)));
        bad.add(new Bad("a.epub", UNUSABLE, "entities", with(false, "OPS/text/c0.xhtml", doctype)));
        bad.add(new Bad("a.epub", UNUSABLE, "entities", with(false, "OPS/package.opf", laughs)));
        bad.add(new Bad("a.epub", UNUSABLE, "entities", with(false, "META-INF/container.xml", laughs)));
        bad.add(
                new Bad(
                        "a.epub",
                        UNUSABLE,
                        "encrypted",
                        with(
                                false,
                                "META-INF/encryption.xml",
                                "<e xmlns=\"http://www.w3.org/2001/04/xmlenc#\"><EncryptionMethod Algorithm=\"http://x\"/></e>")));

        String deep = "<w:tbl><w:tr><w:tc>".repeat(70_000) + "</w:tc></w:tr></w:tbl>".repeat(70_000);
        bad.add(new Bad("a.docx", UNUSABLE, "nested more than", SampleFiles.docx(deep)));
        bad.add(new Bad(
                "a.epub",
                UNUSABLE,
                "nested more than",
                SampleFiles.epub("<div>".repeat(200_000) + "x" + "</div>".repeat(200_000))));
        bad.add(new Bad(
                "a.epub",
                UNUSABLE,
                "nested more than",
                SampleFiles.epub("<p>" + "<b>".repeat(200_000) + "x" + "</b>".repeat(200_000) + "</p>")));
        bad.add(new Bad("a.md", UNUSABLE, "nested more than", (">".repeat(200_000) + "x").getBytes(UTF_8)));
        bad.add(new Bad("a.md", LARGE, "characters", "chữ ".repeat(1_000_000).getBytes(UTF_8)));
        bad.add(new Bad(
                "a.md",
                UNUSABLE,
                "front matter",
                ("---\na: &a [x]\n" + "b: [*a,*a,*a,*a,*a,*a,*a]\n".repeat(1) + "c: !!javax.script.X []\n---\nx")
                        .getBytes(UTF_8)));

        bad.add(new Bad("a.pdf", UNUSABLE, "password", encrypted()));
        bad.add(new Bad(
                "a.pdf",
                UNUSABLE,
                "damaged",
                Arrays.copyOf(new SamplePdf().lines(70, 90, "Chữ.").bytes(), 300)));

        for (String name : List.of("a.md", "a.docx", "a.epub", "a.pdf", "a", "a.svg")) {
            bad.add(new Bad(name, UNUSABLE, "empty", new byte[0]));
        }
        bad.add(new Bad("a.pdf", UNUSABLE, "is named .pdf but is an EPUB", epub));
        bad.add(new Bad("a.docx", UNUSABLE, "is named .docx but is an EPUB", epub));
        bad.add(new Bad(
                "a.epub",
                UNUSABLE,
                "no EPUB",
                SampleFiles.zip(Map.of("META-INF/container.xml", "<a/>".getBytes(UTF_8)))));
        bad.add(new Bad("a.docx", UNUSABLE, "is named .docx but is a PDF", "%PDF-1.7 x".getBytes(UTF_8)));
        bad.add(new Bad("a.md", UNUSABLE, "is named .md", new byte[] {0, 1, 2, 3}));
        bad.add(new Bad("a.png", TYPE, "Neither", SampleFiles.PNG));
        bad.add(new Bad("a.svg", TYPE, "SVG", "<svg><script>alert(1)</script></svg>".getBytes(UTF_8)));
        bad.add(new Bad("a.html", TYPE, "HTML", "<!DOCTYPE html><script>alert(1)</script>".getBytes(UTF_8)));
        bad.add(new Bad("a.md", TYPE, "HTML", "<html><script>alert(1)</script>".getBytes(UTF_8)));
        bad.add(new Bad("a.exe", TYPE, "named", "MZ text".getBytes(UTF_8)));
        bad.add(new Bad("a.zip", TYPE, "Neither", SampleFiles.zip(Map.of("a", new byte[1]))));
        bad.add(new Bad("a.doc", TYPE, "97-2003", ole()));
        bad.add(new Bad("a.docx", UNUSABLE, "password", ole()));
        bad.add(new Bad("a.rtf", TYPE, "RTF", "{\\rtf1 x}".getBytes(UTF_8)));
        return bad;
    }

    @Test
    void theProcessIsEndedWhenItTakesTooLongAndLeavesNothing() throws IOException {
        Path in = Files.write(folder.resolve("a.md"), "chữ\n".getBytes(UTF_8));
        TestBounds bounds = new TestBounds(1 << 20, 64 << 20, Duration.ofMillis(1), 64 << 20);
        refused(UNUSABLE, "longer than", in, bounds);
    }

    @Test
    void ringsOfPagesAndInTheOutlineAreCut() throws IOException {
        assertTrue(ReadFile.of("a.pdf", looping(true)).markdown().startsWith("Một dòng chữ"));
        assertTrue(ReadFile.of("a.pdf", looping(false)).markdown().startsWith("Một dòng chữ"));
    }

    @Test
    void theProcessHasAHeapOfItsOwn() throws IOException {
        String nodes = "<w:p><w:r><w:t>x</w:t></w:r></w:p>".repeat(400_000);
        Path in = Files.write(folder.resolve("a.docx"), SampleFiles.docx(nodes + random(nodes.length() / 40)));
        TestBounds bounds = new TestBounds(50 << 20, 32 << 20, Duration.ofSeconds(60), 64 << 20);
        refused(UNUSABLE, "more memory than 32 MiB", in, bounds);
    }

    /** So that its ratio is that of a text. */
    private static String random(int length) {
        java.util.Random random = new java.util.Random(1);
        StringBuilder out = new StringBuilder("<!--");
        for (int i = 0; i < length; i++) {
            out.append((char) ('a' + random.nextInt(26)));
        }
        return out.append("-->").toString();
    }

    @Test
    void theProcessMayWriteOnlySoMuch() throws IOException {
        Path in = Files.write(
                folder.resolve("a.md"), "một dòng chữ\n\n".repeat(20_000).getBytes(UTF_8));
        refused(LARGE, "larger than 0 MiB", in, new TestBounds(1 << 20, 128 << 20, Duration.ofSeconds(60), 100_000));
    }

    @Test
    void twoHundredMegabytesAreRefusedUnread() throws IOException {
        Path in = folder.resolve("a.pdf");
        try (RandomAccessFile file = new RandomAccessFile(in.toFile(), "rw")) {
            file.setLength(200L << 20);
        }
        refused(LARGE, "larger than 50 MiB", in, TestBounds.DEFAULT);
    }

    @Test
    void aProperFileComesThroughTheProcess() throws IOException {
        Path in = Files.write(
                folder.resolve("a.docx"),
                SampleFiles.docx(SampleFiles.bold("Điều 1. Một") + SampleFiles.picture("Ảnh")));
        Converted converted = new Conversion(TestBounds.DEFAULT, folder).convert(in, "a.docx");
        assertEquals("Điều 1. Một", converted.contents().get(0).heading());
        assertEquals(1, converted.content().size());
        nothingIsLeft();
    }

    private void refused(ProblemType type, String says, Path in, TestBounds bounds) throws IOException {
        Conversion conversion = new Conversion(bounds, folder);
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> conversion.convert(in, in.getFileName().toString()));
        assertEquals(type, refused.type(), refused.getMessage());
        assertTrue(String.valueOf(refused.getMessage()).contains(says), refused.getMessage());
        nothingIsLeft();
    }

    private void nothingIsLeft() throws IOException {
        Path work = folder.resolve("uploads");
        if (Files.exists(work)) {
            try (Stream<Path> left = Files.list(work)) {
                assertEquals(List.of(), left.toList());
            }
        }
        try (Stream<Path> all = Files.list(folder)) {
            assertTrue(all.allMatch(path -> path.endsWith("uploads") || Files.isRegularFile(path)));
        }
    }

    private static byte[] with(boolean word, String name, String text) {
        return with(word, name, text.getBytes(UTF_8));
    }

    private static byte[] with(boolean word, String name, byte[] bytes) {
        Map<String, byte[]> parts = parts(word);
        parts.put(name, bytes);
        return SampleFiles.zip(parts);
    }

    private static Map<String, byte[]> parts(boolean word) {
        return word ? SampleFiles.docxParts(SampleFiles.p("Chữ.")) : SampleFiles.epubParts("<p>Chữ.</p>");
    }

    private static byte[] many(boolean word) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts(word).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            for (int i = 0; i < 10_000; i++) {
                zip.putNextEntry(new ZipEntry("many/" + i));
            }
        }
        return bytes.toByteArray();
    }

    /** With a symbolic link, or else with two entries of one name. */
    private static byte[] unusual(boolean word, boolean link) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            Map<String, byte[]> parts = parts(word);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                entry(zip, part.getKey(), part.getValue(), 0);
            }
            entry(
                    zip,
                    link ? "link" : parts.keySet().iterator().next(),
                    "/etc/passwd".getBytes(UTF_8),
                    link ? 0120777 : 0);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipArchiveOutputStream zip, String name, byte[] bytes, int mode) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        if (name.equals("mimetype")) {
            java.util.zip.CRC32 crc = new java.util.zip.CRC32();
            crc.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(crc.getValue());
        }
        if (mode != 0) {
            entry.setUnixMode(mode);
        }
        zip.putArchiveEntry(entry);
        zip.write(bytes);
        zip.closeArchiveEntry();
    }

    /** Its head and its list of contents are as they were. */
    private static byte[] garbled(byte[] whole) {
        byte[] bytes = whole.clone();
        for (int i = 100; i < bytes.length / 2; i++) {
            bytes[i] = (byte) (bytes[i] ^ 0x5A);
        }
        return bytes;
    }

    private static byte[] ole() {
        byte[] bytes = new byte[600];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        return bytes;
    }

    private static byte[] encrypted() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Pages and an outline that contain themselves. */
    private static byte[] looping(boolean pages) throws IOException {
        SamplePdf pdf = new SamplePdf()
                .lines(70, 90, "Một dòng chữ đủ dài để không phải là bản quét.")
                .outline("x");
        COSDictionary catalog = pdf.document.getDocumentCatalog().getCOSObject();
        if (pages) {
            COSDictionary tree = catalog.getCOSDictionary(COSName.PAGES);
            tree.getCOSArray(COSName.KIDS).add(tree);
            tree.setInt(COSName.COUNT, 3);
        } else {
            COSDictionary item = catalog.getCOSDictionary(COSName.OUTLINES).getCOSDictionary(COSName.FIRST);
            item.setItem(COSName.NEXT, item);
            item.setItem(COSName.FIRST, item);
        }
        return pdf.bytes();
    }
}
