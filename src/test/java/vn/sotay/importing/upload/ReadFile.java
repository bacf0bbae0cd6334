package vn.sotay.importing.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file as the other process would, within this one: what a process costs is not what these tests are about. */
final class ReadFile {
    private ReadFile() {}

    static Converted of(String name, byte[] bytes) {
        try (WorkFolder work = WorkFolder.in(Path.of("target", "test-uploads"))) {
            Path in = Files.write(work.file("in"), bytes);
            Path out = work.file("out");
            FileType type = FileSniffer.sniff(in, name);
            ConverterMain.convert(in, out, type);
            return ConvertedReader.read(out, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
