package vn.sotay.account;

/**
 * A line of a list of members.
 *
 * @param line its number in the file, from 1
 * @param memberCode the code in the register of members: what makes it the same member the next time
 * @param userName the name to sign in with
 * @param displayName the name on screen
 * @param committee slug of the committee
 * @param committeeName its name
 * @param cell slug of the cell
 * @param cellName its name
 */
record MemberRow(
        long line,
        String memberCode,
        String userName,
        String displayName,
        String committee,
        String committeeName,
        String cell,
        String cellName) {
    /** The same member under the user name of the account that is there. */
    MemberRow of(String held) {
        return new MemberRow(line, memberCode, held, displayName, committee, committeeName, cell, cellName);
    }
}
