package vn.sotay.importing.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.PartialDate;

/** Markdown is taken as it is; its front matter gives the guesses. */
final class MarkdownReader implements DocumentReader {
    private static final Pattern FRONT =
            Pattern.compile("\\A---[ \\t]*\\R(.*?)\\R---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern IMAGE =
            Pattern.compile("!\\[([^\\]\\n]{0,500})]\\(\\s*<?([^)\\s>]{0,2000})[^)\\n]{0,500}\\)");

    @Override
    public void read(Path file, Transcript out) throws IOException {
        String text =
                decoded(Files.readAllBytes(file), out).replace("\r\n", "\n").replace('\r', '\n');
        if (text.length() > Transcript.MAX_CHARACTERS) {
            throw Refusal.tooLarge("The text has more than " + Transcript.MAX_CHARACTERS + " characters.", "");
        }
        Matcher front = FRONT.matcher(text);
        if (front.find()) {
            guess(front.group(1), out);
            text = text.substring(front.end());
        }
        checkNesting(text);
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            out.head.line(line.replaceAll("^[#>*_\\s-]+|[*_\\s]+$", ""), "line " + number);
        }
        out.text(withoutForeignImages(clean(text), out));
        if (!out.hasText()) {
            throw Refusal.unusable("There is no text in it.");
        }
    }

    private static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || PlainCharacters.isText(c))
                .forEach(out::appendCodePoint);
        return vn.sotay.text.Folding.nfc(out.toString()).strip();
    }

    private static String decoded(byte[] bytes, Transcript out) {
        Charset wide = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
                ? StandardCharsets.UTF_16
                : bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
                        ? StandardCharsets.UTF_16
                        : null;
        String text = wide == null ? strict(bytes, StandardCharsets.UTF_8) : strict(bytes, wide);
        String latin = text == null ? new String(bytes, StandardCharsets.ISO_8859_1) : text;
        LegacyEncoding encoding = LegacyGuess.of(latin);
        if (encoding != null) {
            out.warn("legacy-encoding", "The text was in " + encoding + " and was converted to Unicode.");
            return encoding.decode(latin);
        }
        if (text == null) {
            throw Refusal.unusable("The text is neither UTF-8 nor in a known Vietnamese encoding.");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Such towers would be cut down silently by the parser. */
    private static void checkNesting(String text) {
        int line = 0;
        for (String one : (Iterable<String>) text.lines()::iterator) {
            line++;
            int depth = 0;
            for (int i = 0; i < one.length() && " \t>-*+".indexOf(one.charAt(i)) >= 0; i++) {
                depth += one.charAt(i) == '>' ? 1 : 0;
            }
            if (depth > 40) {
                throw Refusal.unusable("The text is nested more than 40 levels deep.", "line " + line);
            }
        }
    }

    private static String withoutForeignImages(String text, Transcript out) {
        return IMAGE.matcher(text).replaceAll(image -> {
            out.warn("image-missing", "An image is not in the file; only its text was kept.");
            return Matcher.quoteReplacement(image.group(1));
        });
    }

    private static void guess(String yaml, Transcript out) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(5);
        options.setNestingDepthLimit(10);
        options.setCodePointLimit(100_000);
        Object root;
        try {
            root = new Yaml(new SafeConstructor(options)).load(yaml);
        } catch (YAMLException e) {
            throw Refusal.unusable("The front matter cannot be read.", "front matter");
        }
        if (!(root instanceof Map<?, ?> map)) {
            return;
        }
        String kind = text(map.get("kind"));
        out.guess.kind = Arrays.stream(Kind.values())
                .filter(one -> one.wire().equals(kind))
                .findFirst()
                .orElse(null);
        out.guess.title = text(map.get("title"));
        out.guess.number = text(map.get("number"));
        out.guess.issuer = text(map.get("issuer"));
        out.guess.language = text(map.get("language"));
        String issued = map.get("issued") instanceof java.util.Date day
                ? day.toInstant().toString().substring(0, 10)
                : text(map.get("issued"));
        try {
            out.guess.issued = issued == null ? null : new PartialDate(issued).text();
        } catch (IllegalArgumentException e) {
            out.warn("doubtful-date", "The date in the front matter is none.");
        }
        if (map.get("creators") instanceof List<?> creators) {
            creators.stream()
                    .map(MarkdownReader::text)
                    .filter(one -> one != null)
                    .forEach(out.guess.creators::add);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String || value instanceof Number ? String.valueOf(value) : null;
    }
}
