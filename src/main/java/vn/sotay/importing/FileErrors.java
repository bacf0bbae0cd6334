package vn.sotay.importing;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects everything that is wrong with one file. */
final class FileErrors {
    private final String file;
    private final List<ImportError> errors = new ArrayList<>();

    /** @param file path within the folder */
    FileErrors(String file) {
        this.file = file;
    }

    void add(int line, String message) {
        errors.add(new ImportError(file, line, message));
    }

    String file() {
        return file;
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    List<ImportError> all() {
        return errors;
    }

    /** These errors, for nodes of a YAML text of which {@code linesBefore} lines of the file stand in front. */
    AtNodes atNodes(int linesBefore) {
        return new AtNodes(this, linesBefore);
    }

    /** Turns places in YAML into lines of the file. */
    record AtNodes(FileErrors errors, int linesBefore) {
        int line(Node node) {
            return linesBefore + 1 + node.getStartMark().getLine();
        }

        void add(Node node, String message) {
            errors.add(line(node), message);
        }
    }
}
