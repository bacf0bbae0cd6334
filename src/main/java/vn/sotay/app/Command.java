package vn.sotay.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the process was started to do.
 *
 * @param verb what to do
 * @param path the file or folder it is about, null where there is none or the configured one is meant
 * @param options flags that were given
 */
record Command(Verb verb, @Nullable Path path, Set<String> options) {
    /** What this program can do. */
    enum Verb {
        SERVE,
        IMPORT,
        EXPORT,
        BACKUP,
        RESTORE,
        MISSES,
        MEMBERS,
        HELP
    }

    static final String USAGE = """
            Usage: java -jar quarkus-run.jar [command]

              (no command)                         serve the library
              import [FOLDER] [--dry-run] [--strict]
                                                   import a content folder; works beside a running service
              export FOLDER                        write the library as a content folder
              backup FILE                          write everything into one file; works beside a running service
              restore FILE                         load a backup into an empty database
              misses [--all]                       list what readers searched for in vain, most frequent first
              members FILE [--dry-run]             take over a list of members (CSV); new activation codes go to FILE.codes
              help                                 show this text
            """;

    /** Reads the command line. @throws IllegalArgumentException saying what is wrong with it */
    static Command parse(String... arguments) {
        if (arguments.length == 0) {
            return new Command(Verb.SERVE, null, Set.of());
        }
        Verb verb = verb(arguments[0]);
        Set<String> known = switch (verb) {
            case IMPORT -> Set.of("--dry-run", "--strict");
            case MISSES -> Set.of("--all");
            case MEMBERS -> Set.of("--dry-run");
            default -> Set.of();
        };
        List<String> options = new ArrayList<>();
        Path path = null;
        for (int i = 1; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.startsWith("--")) {
                if (!known.contains(argument)) {
                    throw new IllegalArgumentException(arguments[0] + " has no option " + argument);
                }
                options.add(argument);
            } else if (path != null) {
                throw new IllegalArgumentException(arguments[0] + " takes one path");
            } else {
                path = Path.of(argument);
            }
        }
        if (verb == Verb.MISSES && path != null) {
            throw new IllegalArgumentException(arguments[0] + " takes no path");
        }
        boolean needsPath =
                Set.of(Verb.EXPORT, Verb.BACKUP, Verb.RESTORE, Verb.MEMBERS).contains(verb);
        if (needsPath && path == null) {
            throw new IllegalArgumentException(arguments[0] + " needs a path");
        }
        return new Command(verb, path, Set.copyOf(options));
    }

    private static Verb verb(String word) {
        return switch (word) {
            case "serve" -> Verb.SERVE;
            case "import" -> Verb.IMPORT;
            case "export" -> Verb.EXPORT;
            case "backup" -> Verb.BACKUP;
            case "restore" -> Verb.RESTORE;
            case "misses" -> Verb.MISSES;
            case "members" -> Verb.MEMBERS;
            case "help", "--help", "-h" -> Verb.HELP;
            default -> throw new IllegalArgumentException("there is no command '" + word + "'");
        };
    }

    boolean has(String option) {
        return options.contains(option);
    }
}
