package vn.sotay.importing.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.PartialDate;

/** EPUB 2 and 3: the spine in its order, headings from the text or else from the table of contents. */
final class EpubReader implements DocumentReader {
    private static final int MAX_DEPTH = 512;
    private static final int MAX_DOCUMENTS = 2_000;
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY|<!DOCTYPE[^>\\[]{0,500}\\[", Pattern.CASE_INSENSITIVE);
    private static final Pattern FONTS =
            Pattern.compile("http://www\\.idpf\\.org/2008/embedding|http://ns\\.adobe\\.com/pdf/enc#RC");

    @Override
    public void read(Path file, Transcript out) throws IOException {
        try (GuardedZip zip = GuardedZip.open(file)) {
            checkEncryption(zip);
            String root = Jsoup.parse(text(zip, "META-INF/container.xml"), "", xml())
                    .select("rootfile")
                    .attr("full-path");
            if (!zip.has(root)) {
                throw Refusal.unusable("It is a zip archive, but no EPUB: its package document is missing.");
            }
            Document opf = Jsoup.parse(text(zip, root), "", xml());
            guess(opf, out);
            Map<String, Document> documents = spine(zip, opf, root);
            documents.values().forEach(document -> dropTitlePage(document, opf));
            EpubContents contents = EpubContents.of(zip, opf, root);
            StringBuilder words = new StringBuilder();
            documents.values().forEach(document -> words.append(words.length() < 200_000 ? document.text() : ""));
            LegacyLetters letters = new LegacyLetters(words.toString());
            new EpubText(zip, documents, contents, letters, out).read();
            letters.warn(out);
        }
        if (!out.hasText()) {
            throw Refusal.unusable("There is no text in it.");
        }
    }

    private static void checkEncryption(GuardedZip zip) throws IOException {
        if (zip.has("META-INF/encryption.xml")) {
            for (Element method :
                    Jsoup.parse(text(zip, "META-INF/encryption.xml"), "", xml()).select("*|EncryptionMethod")) {
                if (!FONTS.matcher(method.attr("Algorithm")).matches()) {
                    throw Refusal.unusable("It is encrypted (DRM).", "META-INF/encryption.xml");
                }
            }
        }
    }

    private static void guess(Document opf, Transcript out) {
        out.guess.title = words(opf, "dc|title");
        out.guess.language = words(opf, "dc|language");
        opf.select("dc|creator").eachText().forEach(out.guess.creators::add);
        String date = words(opf, "dc|date");
        if (date != null) {
            try {
                out.guess.issued = new PartialDate(date.length() > 10 ? date.substring(0, 10) : date).text();
            } catch (IllegalArgumentException e) {
                out.warn("doubtful-date", "The date in the package document is none.");
            }
        }
    }

    /** A title page that says only what the package document says of the book is no chapter of it. */
    private static void dropTitlePage(Document document, Document opf) {
        Set<String> said = new HashSet<>(opf.select("metadata > *").eachText());
        for (Element page : document.select("[epub:type~=(?:^|\\s)titlepage(?:\\s|$)]")) {
            boolean more = page.getAllElements().stream()
                    .map(Element::ownText)
                    .anyMatch(text -> !text.isBlank() && !said.contains(text));
            if (!more && page.select("img, svg").isEmpty()) {
                page.empty();
            }
        }
    }

    private static @Nullable String words(Document opf, String query) {
        Element found = opf.select(query).first();
        return found == null || found.text().isBlank() ? null : found.text();
    }

    private static Map<String, Document> spine(GuardedZip zip, Document opf, String root) throws IOException {
        Map<String, Element> items = new LinkedHashMap<>();
        opf.select("manifest > item").forEach(item -> items.put(item.id(), item));
        Map<String, Document> documents = new LinkedHashMap<>();
        for (Element reference : opf.select("spine > itemref")) {
            Element item = items.get(reference.attr("idref"));
            String type = item == null ? "" : item.attr("media-type");
            if (item == null
                    || !(type.equals("application/xhtml+xml") || type.equals("text/html"))
                    || item.attr("properties").contains("nav")) {
                continue;
            }
            String path = resolve(root, item.attr("href"));
            if (!zip.has(path)) {
                throw Refusal.unusable("It is damaged: a chapter is missing.", path);
            }
            if (documents.size() >= MAX_DOCUMENTS) {
                throw Refusal.tooLarge("It has more than " + MAX_DOCUMENTS + " chapters.", path);
            }
            documents.putIfAbsent(path, page(zip, path));
        }
        return documents;
    }

    private static Document page(GuardedZip zip, String path) throws IOException {
        String source = text(zip, path);
        boolean strict = source.stripLeading().startsWith("<?xml") || source.contains("http://www.w3.org/1999/xhtml");
        Parser parser = strict ? xml() : Parser.htmlParser();
        parser.setMaxDepth(MAX_DEPTH);
        return Jsoup.parse(source, "", parser);
    }

    /** An entry's text; none that declares entities. */
    static String text(GuardedZip zip, String path) throws IOException {
        byte[] bytes = zip.bytes(path);
        if (bytes == null) {
            throw Refusal.unusable("It is damaged: a part is missing.", path);
        }
        String text = bytes.length > 1 && ((bytes[0] & 0xFF) == 0xFE || (bytes[0] & 0xFF) == 0xFF)
                ? new String(bytes, StandardCharsets.UTF_16)
                : new String(bytes, StandardCharsets.UTF_8);
        if (text.contains("\uFFFD")) {
            text = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", xml().setMaxDepth(MAX_DEPTH))
                    .outerHtml();
        }
        if (ENTITY.matcher(text).find()) {
            throw Refusal.unusable("It declares a DTD of its own or entities.", path);
        }
        return text;
    }

    static Parser xml() {
        return Parser.xmlParser().setMaxDepth(MAX_DEPTH);
    }

    /** Where an address leads that stands in a part; without its fragment. */
    static String resolve(String from, String address) {
        String plain = address.replaceFirst("#.*$", "");
        if (plain.isEmpty()) {
            return from;
        }
        String path;
        try {
            path = URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            path = plain;
        }
        Deque<String> parts = new ArrayDeque<>();
        int folder = from.lastIndexOf('/');
        String whole =
                path.startsWith("/") ? path.substring(1) : (folder < 0 ? "" : from.substring(0, folder + 1)) + path;
        for (String part : whole.split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
