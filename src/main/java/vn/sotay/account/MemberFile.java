package vn.sotay.account;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.sotay.text.Folding;
import vn.sotay.text.Slugs;

/**
 * Reads a list of members (CSV, RFC 4180, UTF-8 with or without a byte order mark) and collects everything that is wrong with
 * it. Columns: {@code member_code, display_name, committee_code, committee_name, cell_code, cell_name} and, if wanted,
 * {@code user_name}; without it the user name is made of the member code.
 */
final class MemberFile {
    private static final List<String> COLUMNS =
            List.of("member_code", "display_name", "committee_code", "committee_name", "cell_code", "cell_name");
    private static final String USER_NAME = "user_name";
    private static final int LONGEST = 200;
    private static final int MOST_FAULTS = 1_000;
    private static final int MOST_ROWS = 1_000_000;

    private final List<MemberRow> rows = new ArrayList<>();
    private final List<MemberFault> faults = new ArrayList<>();
    private long moreFaults;
    private final Map<String, Long> codes = new HashMap<>();
    private final Map<String, Long> userNames = new HashMap<>();
    private final Map<String, MemberRow> units = new HashMap<>();

    private MemberFile() {}

    static MemberFile read(Path file) {
        MemberFile read = new MemberFile();
        try (Reader text = new InputStreamReader(
                        Files.newInputStream(file),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
                CSVParser parser = CSVFormat.RFC4180
                        .builder()
                        .setIgnoreEmptyLines(true)
                        .get()
                        .parse(text)) {
            read.all(parser);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            boolean foreign = e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException;
            read.fault(0, "file", foreign ? "is not UTF-8" : "cannot be read as CSV: " + e.getMessage());
        }
        return read;
    }

    List<MemberRow> rows() {
        return rows;
    }

    List<MemberFault> faults() {
        return faults;
    }

    long moreFaults() {
        return moreFaults;
    }

    /** What is found wrong later, against the accounts that are there. */
    void fault(long line, String column, String message) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new MemberFault(line, column, message));
        } else {
            moreFaults++;
        }
    }

    private void all(CSVParser parser) {
        Map<String, Integer> head = new HashMap<>();
        for (CSVRecord record : parser) {
            if (head.isEmpty()) {
                head.putAll(head(record));
                if (!faults.isEmpty()) {
                    return;
                }
            } else if (rows.size() == MOST_ROWS) {
                fault(parser.getCurrentLineNumber(), "file", "has more than " + MOST_ROWS + " members");
                return;
            } else {
                row(record, head, parser.getCurrentLineNumber());
            }
        }
        if (head.isEmpty()) {
            fault(1, "file", "is empty");
        }
    }

    private Map<String, Integer> head(CSVRecord record) {
        Map<String, Integer> head = new HashMap<>();
        for (int i = 0; i < record.size(); i++) {
            String name = record.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
            if (!COLUMNS.contains(name) && !name.equals(USER_NAME)) {
                fault(1, name, "is not a column of this list");
            } else if (head.put(name, i) != null) {
                fault(1, name, "stands there twice");
            }
        }
        COLUMNS.stream()
                .filter(column -> !head.containsKey(column))
                .forEach(column -> fault(1, column, "is missing from the first line"));
        return head;
    }

    private void row(CSVRecord record, Map<String, Integer> head, long line) {
        if (record.size() != head.size()) {
            fault(line, "line", "has " + record.size() + " fields instead of " + head.size());
            return;
        }
        int before = faults.size();
        long hidden = moreFaults;
        Map<String, String> cells = new HashMap<>();
        for (String column : COLUMNS) {
            cells.put(column, cell(record, Objects.requireNonNull(head.get(column)), line, column));
        }
        String code = cells.getOrDefault("member_code", "");
        Integer userColumn = head.get(USER_NAME);
        String given =
                userColumn == null ? "" : Folding.nfc(record.get(userColumn)).strip();
        String userName = given.isEmpty() ? Slugs.of(code, 60, "") : given;
        if (!UserNames.isName(userName)) {
            fault(line, USER_NAME, "must be small letters and digits, with . _ - between them, at most 64");
        }
        String committee = slug(cells.getOrDefault("committee_code", ""), line, "committee_code");
        String cell = slug(cells.getOrDefault("cell_code", ""), line, "cell_code");
        once(codes, code, line, "member_code");
        once(userNames, userName, line, USER_NAME);
        if (faults.size() == before && moreFaults == hidden) {
            MemberRow row = new MemberRow(
                    line,
                    code,
                    userName,
                    cells.getOrDefault("display_name", ""),
                    committee,
                    cells.getOrDefault("committee_name", ""),
                    cell,
                    cells.getOrDefault("cell_name", ""));
            if (agrees(row)) {
                rows.add(row);
            }
        }
    }

    private String cell(CSVRecord record, int column, long line, String name) {
        String text = Folding.nfc(record.get(column)).strip();
        if (text.isEmpty()) {
            fault(line, name, "is required");
        } else if (text.length() > LONGEST) {
            fault(line, name, "must have at most " + LONGEST + " characters");
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            fault(line, name, "must not contain control characters");
        }
        return text;
    }

    private String slug(String code, long line, String column) {
        Optional<String> slug = Slugs.of(code, 100);
        if (slug.isEmpty() && !code.isEmpty()) {
            fault(line, column, "must have a letter or a digit");
        }
        return slug.orElse("");
    }

    private void once(Map<String, Long> seen, String value, long line, String column) {
        Long first = value.isEmpty() ? null : seen.putIfAbsent(value, line);
        if (first != null) {
            fault(line, column, "'" + value + "' stands in line " + first + " too");
        }
    }

    /** One committee or cell has one name and one place. */
    private boolean agrees(MemberRow row) {
        MemberRow committee = units.putIfAbsent("committee:" + row.committee(), row);
        MemberRow cell = units.putIfAbsent("cell:" + row.cell(), row);
        if (units.containsKey("cell:" + row.committee())) {
            fault(row.line(), "committee_code", "'" + row.committee() + "' is the code of a cell too");
        } else if (units.containsKey("committee:" + row.cell())) {
            fault(row.line(), "cell_code", "'" + row.cell() + "' is the code of a committee too");
        } else if (committee != null && !committee.committeeName().equals(row.committeeName())) {
            fault(row.line(), "committee_name", "is another one in line " + committee.line());
        } else if (cell != null && !cell.cellName().equals(row.cellName())) {
            fault(row.line(), "cell_name", "is another one in line " + cell.line());
        } else if (cell != null && !cell.committee().equals(row.committee())) {
            fault(row.line(), "committee_code", "this cell is in another committee in line " + cell.line());
        } else {
            return true;
        }
        return false;
    }
}
