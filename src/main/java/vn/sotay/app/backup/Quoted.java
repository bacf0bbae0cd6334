package vn.sotay.app.backup;

import java.util.List;
import java.util.stream.Collectors;

/** Names as they must stand in a statement, whatever characters are in them. */
final class Quoted {

    private Quoted() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String names(List<String> names) {
        return names.stream().map(Quoted::name).collect(Collectors.joining(", "));
    }

    static String inPublic(String name) {
        return "public." + name(name);
    }
}
