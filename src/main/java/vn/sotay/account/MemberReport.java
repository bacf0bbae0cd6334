package vn.sotay.account;

import java.util.List;

/**
 * What the import of a list of members did, or would do.
 *
 * @param rows members in the list
 * @param added accounts made
 * @param changed accounts whose name or cell was changed
 * @param committees committees and cells made or renamed
 * @param faults what is wrong, as far as it was collected; then nothing was done
 * @param moreFaults how many more there are
 */
public record MemberReport(
        int rows, int added, int changed, int committees, List<MemberFault> faults, long moreFaults) {
    /** In a line. */
    public String summary() {
        return faults.isEmpty()
                ? rows + " members: " + added + " added, " + changed + " changed, " + (rows - added - changed)
                        + " as they were; " + committees + " committees and cells made or renamed"
                : rows + " members, nothing done: " + (faults.size() + moreFaults) + " faults";
    }
}
