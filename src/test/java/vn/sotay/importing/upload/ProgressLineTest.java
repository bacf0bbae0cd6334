package vn.sotay.importing.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressLineTest {
    @TempDir
    Path folder;

    @Test
    void readingTellsHowFarItHasCome() throws Exception {
        SamplePdf pdf = new SamplePdf();
        for (int page = 0; page < 4; page++) {
            pdf.lines(72, 80, "Trang này có chữ để đọc " + page).page();
        }
        pdf.lines(72, 80, "Trang cuối có chữ để đọc");
        List<String> pages = told(pdf.bytes(), new PdfReader());
        assertEquals("PAGES 1 5", pages.get(0));
        assertEquals("PAGES 5 5", pages.get(pages.size() - 1));
        assertTrue(told(SampleFiles.docx(SampleFiles.p("Một") + SampleFiles.p("Hai")), new DocxReader())
                .contains("PARAGRAPHS 0 2"));
        assertTrue(told(SampleFiles.epub("<p>Một</p>", "<p>Hai</p>"), new EpubReader())
                .contains("CHAPTERS 0 2"));
    }

    private List<String> told(byte[] bytes, DocumentReader reader) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path file = Files.write(folder.resolve("in"), bytes);
        reader.read(file, new Transcript(new ProgressLine(new PrintStream(out, true, StandardCharsets.US_ASCII))));
        return out.toString(StandardCharsets.US_ASCII).lines().toList();
    }

    @Test
    void onlyTheLastWholeLineIsBelieved() throws Exception {
        assertEquals(new UploadProgress(UploadProgress.Unit.PAGES, 3, 9), last("PAGES 2 9\nPAGES 3 9\n"));
        assertEquals(new UploadProgress(UploadProgress.Unit.LINES, 1, 2), last("x".repeat(5_000) + "\nLINES 1 2\n"));
        for (String text :
                List.of("", "PAGES 3 9", "PAGES 9 3\n", "OTHER 1 2\n", "PAGES 1 999999999\n", "PAGES -1 2\n")) {
            assertNull(last(text), text);
        }
    }

    private @Nullable UploadProgress last(String text) throws Exception {
        return ProgressLine.last(Files.writeString(folder.resolve("out"), text));
    }

    @Test
    void whoWatchesMayEndTheReading() throws Exception {
        Path file = Files.write(folder.resolve("a.md"), "# Một".getBytes(StandardCharsets.UTF_8));
        Conversion conversion = new Conversion(TestBounds.DEFAULT, folder);
        assertThrows(
                CancellationException.class,
                () -> conversion.convert(file, "a.md", progress -> {
                    throw new CancellationException();
                }));
        try (var left = Files.list(conversion.folder())) {
            assertEquals(0, left.count());
        }
    }
}
