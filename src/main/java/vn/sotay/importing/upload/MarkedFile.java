package vn.sotay.importing.upload;

import java.util.List;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.problem.Violation;

/** A file that says in its head that it is not for everybody: nothing of it may stay here. */
final class MarkedFile extends ProblemException {
    private static final long serialVersionUID = 1L;

    MarkedFile(String detail, List<Violation> where) {
        super(ProblemType.UNUSABLE_FILE, detail, where);
    }
}
