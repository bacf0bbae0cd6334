package vn.sotay.app.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A schema with what makes copying hard, and data for it. */
final class Sample {

    private Sample() {}

    /** Tables whose alphabetical order is the wrong one, two circles, odd names, every kind of value. */
    static void schema(Connection connection) throws SQLException {
        Query.run(connection, """
                DROP SCHEMA public CASCADE;
                CREATE SCHEMA public;
                CREATE TABLE flyway_schema_history
                    (installed_rank int PRIMARY KEY, version text, success boolean NOT NULL);
                INSERT INTO flyway_schema_history VALUES (1, '1', true), (2, '2.1', true), (3, NULL, true);

                CREATE TABLE a_chapter (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, book text NOT NULL);
                CREATE TABLE z_book (slug text PRIMARY KEY, doubled text GENERATED ALWAYS AS (slug || slug) STORED);
                ALTER TABLE a_chapter ADD CONSTRAINT chapter_book FOREIGN KEY (book) REFERENCES z_book;

                CREATE TABLE circle_a (id int PRIMARY KEY, other int);
                CREATE TABLE circle_b (id int PRIMARY KEY, other int NOT NULL REFERENCES circle_a);
                ALTER TABLE circle_a ADD CONSTRAINT a_to_b FOREIGN KEY (other) REFERENCES circle_b;
                CREATE TABLE tree (id int PRIMARY KEY, parent int REFERENCES tree DEFERRABLE INITIALLY IMMEDIATE);

                CREATE TABLE "Odd ""Name""/%" ("a, b" text, "select" int);
                CREATE TABLE by_year (year int NOT NULL, word text) PARTITION BY LIST (year);
                CREATE TABLE by_year_1 PARTITION OF by_year FOR VALUES IN (1);
                CREATE TABLE by_year_2 PARTITION OF by_year FOR VALUES IN (2);
                CREATE TABLE no_column ();

                CREATE TABLE kinds_of_value (
                    id serial PRIMARY KEY, bytes bytea, words text[], at timestamptz, span interval, exact numeric,
                    rough double precision, json jsonb, yes boolean, word text, id2 uuid, days daterange);

                CREATE SEQUENCE revision;
                CREATE SEQUENCE never_used START 7;

                CREATE TABLE head (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), number bigint NOT NULL);
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN RAISE EXCEPTION 'this table is written once'; END $$;
                CREATE TRIGGER written_once BEFORE INSERT ON head FOR EACH ROW EXECUTE FUNCTION refuse();
                ALTER TABLE head ENABLE ALWAYS TRIGGER written_once;
                """);
    }

    static void data(Connection connection) throws SQLException {
        Query.run(connection, """
                INSERT INTO z_book (slug) VALUES ('so-tay'), ('điều-lệ');
                INSERT INTO a_chapter (book) VALUES ('so-tay'), ('so-tay'), ('điều-lệ');
                DELETE FROM a_chapter WHERE id = 1;
                INSERT INTO circle_a VALUES (1, NULL), (2, NULL);
                INSERT INTO circle_b VALUES (1, 2), (2, 1);
                UPDATE circle_a SET other = id;
                INSERT INTO tree VALUES (3, NULL), (2, 3), (1, 2);
                INSERT INTO "Odd ""Name""/%" VALUES (E'tab\\t line\\n back\\\\slash \\\\. end', 1), ('', 2), (NULL, 3);
                INSERT INTO by_year VALUES (1, 'một'), (2, 'hai');
                INSERT INTO no_column SELECT FROM generate_series(1, 3);
                INSERT INTO kinds_of_value (bytes, words, at, span, exact, rough, json, yes, word, id2, days) VALUES
                    ('\\x00ff5c0a', ARRAY['a', NULL, 'c,"d"', ''], '2026-02-03 04:05:06.789012+07', '1 mon -2 days 3 h',
                     1234567890.0123456789, 0.1::float8 + 0.2, '{"ô": [1, null]}', true, 'Sổ tay đảng viên 🌾',
                     'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '[2026-01-01,)'),
                    ('', '{}', 'infinity', NULL, 'NaN', '-Infinity', 'null', NULL, NULL, NULL, 'empty');
                INSERT INTO kinds_of_value (bytes) SELECT decode(repeat(md5(n::text), 100), 'hex')
                    FROM generate_series(1, 20) n;
                SELECT setval('revision', 41);
                SELECT nextval('revision');
                ALTER TABLE head DISABLE TRIGGER written_once;
                INSERT INTO head (number) VALUES (42);
                ALTER TABLE head ENABLE ALWAYS TRIGGER written_once;
                """);
    }

    /** All rows, all sequences, and the state of keys and triggers, as text that can be compared. */
    static String everything(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        Schema schema = Schema.read(connection);
        for (Schema.Table table : schema.tables()) {
            lines.add(table.toString());
            lines.addAll(Query.list(
                    connection,
                    "SELECT left(t::text, 100) || ' ' || md5(t::text) FROM " + Quoted.inPublic(table.name())
                            + " t ORDER BY t::text COLLATE \"C\"",
                    row -> row.getString(1)));
        }
        for (String sequence : schema.sequences()) {
            lines.addAll(Query.list(
                    connection,
                    "SELECT last_value, is_called FROM " + Quoted.inPublic(sequence),
                    row -> sequence + " " + row.getLong(1) + " " + row.getBoolean(2)));
        }
        schema.foreignKeys().forEach(key -> lines.add(key.toString()));
        schema.triggers().forEach(trigger -> lines.add(trigger.toString()));
        return String.join("\n", lines);
    }
}
