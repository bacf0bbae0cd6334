package vn.sotay.account;

/**
 * What is wrong with a line of a list of members.
 *
 * @param line its number in the file, from 1
 * @param column the column's name
 * @param message what is wrong, in English
 */
public record MemberFault(long line, String column, String message) {
    /** As a person reads it. */
    @Override
    public String toString() {
        return "line " + line + ", " + column + ": " + message;
    }
}
