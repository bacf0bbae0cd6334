package vn.sotay.publishing;

/** A manuscript that cannot be published as it is; its author can mend it. */
public class ManuscriptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * @param message what is wrong, in English, without the line
     * @param line of the manuscript's Markdown, from 1; 0 if no single line is to blame
     */
    public ManuscriptException(String message, int line) {
        super(message);
        this.line = line;
    }

    /** The line of the Markdown, from 1; 0 if no single line is to blame. */
    public int line() {
        return line;
    }
}
