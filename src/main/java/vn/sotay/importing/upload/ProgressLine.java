package vn.sotay.importing.upload;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the process that reads a file says how far it has come: a line on its output, at most ten a second. The one that waits
 * for it looks at the last line only, and believes nothing but two numbers.
 */
final class ProgressLine {
    /** For who does not want to know. */
    static final ProgressLine NOBODY = new ProgressLine(null);

    private static final long EVERY_NANOS = 100_000_000;
    private static final int LONGEST = 64;
    private static final Pattern LINE = Pattern.compile("(?:^|\n)([A-Z]{1,12}) ([0-9]{1,8}) ([0-9]{1,8})\n$");

    private final @Nullable PrintStream out;
    private long next = System.nanoTime();

    ProgressLine(@Nullable PrintStream out) {
        this.out = out;
    }

    void tell(UploadProgress.Unit unit, int done, int total) {
        if (out == null || done < total && System.nanoTime() - next < 0) {
            return;
        }
        next = System.nanoTime() + EVERY_NANOS;
        out.print(unit.name() + " " + done + " " + total + "\n");
        out.flush();
    }

    /** What was said last; null when nothing was, or nothing that makes sense. */
    static @Nullable UploadProgress last(Path file) throws IOException {
        byte[] tail;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            tail = new byte[(int) Math.min(LONGEST, in.length())];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
        }
        Matcher line = LINE.matcher(new String(tail, StandardCharsets.US_ASCII));
        if (!line.find()) {
            return null;
        }
        int done = Integer.parseInt(line.group(2));
        int total = Integer.parseInt(line.group(3));
        for (UploadProgress.Unit unit : UploadProgress.Unit.values()) {
            if (unit.name().equals(line.group(1)) && done <= total) {
                return new UploadProgress(unit, done, total);
            }
        }
        return null;
    }
}
