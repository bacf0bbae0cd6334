package vn.sotay.opds.epub;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The W3C's checker of EPUB files, loaded apart: its XML parsers must not take the place of those that we deliver with. Maven
 * writes where it lies to {@code target/epubcheck.path}.
 */
public final class EpubCheck {
    private static final URLClassLoader CHECKER = load();

    private EpubCheck() {}

    /** All errors and warnings of a file; none where it is in order. */
    public static List<String> complaints(Path file) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(CHECKER);
        try {
            StringWriter said = new StringWriter();
            Class<?> reportType = CHECKER.loadClass("com.adobe.epubcheck.api.Report");
            Object report = CHECKER.loadClass("com.adobe.epubcheck.util.WriterReportImpl")
                    .getConstructor(PrintWriter.class, String.class, boolean.class)
                    .newInstance(new PrintWriter(said), "", true);
            Class<?> type = CHECKER.loadClass("com.adobe.epubcheck.api.EpubCheck");
            Object check = type.getConstructor(File.class, reportType).newInstance(file.toFile(), report);
            type.getMethod("setLocale", Locale.class).invoke(check, Locale.ENGLISH);
            type.getMethod("doValidate").invoke(check);
            List<String> complaints = new ArrayList<>();
            for (String count : List.of("getFatalErrorCount", "getErrorCount", "getWarningCount")) {
                int found = (int) reportType.getMethod(count).invoke(report);
                if (found > 0) {
                    complaints.add(count.substring(3) + ' ' + found);
                }
            }
            if (!complaints.isEmpty()) {
                said.toString().lines().filter(line -> !line.startsWith("INFO")).forEach(complaints::add);
            }
            return complaints;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The checker with what it brings along, among which is a validator of RELAX NG. */
    public static ClassLoader loader() {
        return CHECKER;
    }

    private static URLClassLoader load() {
        try {
            List<URL> urls = new ArrayList<>();
            for (String path :
                    Files.readString(Path.of("target/epubcheck.path")).split(File.pathSeparator, -1)) {
                urls.add(Path.of(path).toUri().toURL());
            }
            return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        } catch (IOException e) {
            throw new IllegalStateException("Maven says where the checker is, in generate-test-resources", e);
        }
    }
}
