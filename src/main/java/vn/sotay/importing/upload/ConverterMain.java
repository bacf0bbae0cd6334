package vn.sotay.importing.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.LogManager;

/**
 * The process that reads one file: {@code ConverterMain in out type seconds}. It writes its result to {@code out}, a refusal
 * included, and ends; it ends too when its time is over or the process that started it is gone.
 */
public final class ConverterMain {
    /** It ended by itself because its time was over. */
    static final int TIME_OVER = 4;

    private ConverterMain() {}

    /** Reads and ends. */
    public static void main(String[] arguments) throws IOException {
        // What libraries have to say about a hostile file is of no use, and without end.
        LogManager.getLogManager().reset();
        watch(Long.parseLong(arguments[3]));
        convert(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                FileType.valueOf(arguments[2]),
                new Transcript(new ProgressLine(System.out)));
        System.exit(0);
    }

    static void convert(Path in, Path out, FileType type) throws IOException {
        convert(in, out, type, new Transcript());
    }

    private static void convert(Path in, Path out, FileType type, Transcript transcript) throws IOException {
        try {
            DocumentReader.of(type).read(in, transcript);
            ConvertedJson.write(transcript, out);
        } catch (Refusal e) {
            ConvertedJson.write(e, out);
        } catch (StackOverflowError e) {
            ConvertedJson.write(Refusal.unusable("It is nested too deep.", transcript.place()), out);
        } catch (IOException | RuntimeException e) {
            ConvertedJson.write(
                    Refusal.unusable(
                            "It is damaged: " + type.label() + " could not be read to its end.", transcript.place()),
                    out);
            e.printStackTrace();
        }
    }

    private static void watch(long seconds) {
        thread("parent", () -> {
            try {
                while (System.in.read() >= 0) {
                    // Nothing is ever said here; the end of it means that nobody waits for the result any more.
                }
            } catch (IOException e) {
                // As good as the end.
            }
            Runtime.getRuntime().halt(TIME_OVER);
        });
        thread("time", () -> {
            try {
                Thread.sleep(seconds * 1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(TIME_OVER);
        });
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
