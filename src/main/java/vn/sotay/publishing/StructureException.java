package vn.sotay.publishing;

/** A change of a text's sections that cannot be made as it was asked for. */
public class StructureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field what was asked for and does not go: {@code anchor}, {@code before}, {@code line}, {@code heading}, {@code
     *     level}
     * @param message what is wrong with it, in English
     */
    public StructureException(String field, String message) {
        super(message, null, false, false);
        this.field = field;
    }

    /** What does not go. */
    public String field() {
        return field;
    }
}
