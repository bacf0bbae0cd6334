package vn.sotay.importing.upload;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** A first look at a part of a Word document: well-formed, without a DTD, not nested beyond sense. */
final class XmlGuard extends DefaultHandler {
    /** Word itself nests tables and text boxes a few times ten. */
    static final int MAX_DEPTH = 250;

    private final String part;
    private int depth;

    private XmlGuard(String part) {
        this.part = part;
    }

    static void check(InputStream in, String part) throws IOException {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            SAXParser parser = factory.newSAXParser();
            parser.parse(new InputSource(in), new XmlGuard(part));
        } catch (SAXParseException e) {
            String said = String.valueOf(e.getMessage());
            throw Refusal.unusable(
                    said.contains("DOCTYPE") ? "It declares a DTD or entities." : "It is damaged: a part is no XML.",
                    part);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        if (++depth > MAX_DEPTH) {
            throw Refusal.unusable("It is nested more than " + MAX_DEPTH + " elements deep.", part);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        depth--;
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) {
        throw Refusal.unusable("It refers to something outside.", part);
    }
}
