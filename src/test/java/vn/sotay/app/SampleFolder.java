package vn.sotay.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A content folder that is written for a test. */
record SampleFolder(Path path) {
    static final int SECTIONS = 8;

    /** A folder with one shelf and that many works of {@value #SECTIONS} sections each. */
    static SampleFolder of(Path path, int works) throws IOException {
        Files.createDirectories(path.resolve("works"));
        Files.writeString(
                path.resolve("shelves.yaml"),
                "- slug: tu-sach\n  title: \"Tủ sách\"\n  description: \"Một tủ sách.\"\n  order: 1\n");
        SampleFolder folder = new SampleFolder(path);
        for (int i = 0; i < works; i++) {
            folder.work(slug(i), "Tài liệu số " + i, text(i));
        }
        return folder;
    }

    static String slug(int number) {
        return String.format(Locale.ROOT, "tai-lieu-%04d", number);
    }

    /** Writes or replaces a work that is in order. */
    void work(String slug, String title, String text) throws IOException {
        raw(
                slug + ".md",
                ("---\nslug: " + slug + "\nkind: material\ntitle: \"" + title
                                + "\"\nshelves: [tu-sach]\naudience: public\ncoverage: guide\n---\n" + text)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Writes whatever is given as a work file. */
    void raw(String name, byte[] bytes) throws IOException {
        Files.write(path.resolve("works").resolve(name), bytes);
    }

    private static String text(int number) {
        StringBuilder text = new StringBuilder();
        for (int section = 1; section <= SECTIONS; section++) {
            text.append("## Phần ").append(section).append("\n\n");
            text.append(("Chi bộ sinh hoạt định kỳ, bàn việc số " + number + " phần " + section + ". ").repeat(12));
            text.append("\n\n");
        }
        return text.toString();
    }
}
