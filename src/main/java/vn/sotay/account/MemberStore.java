package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.sotay.text.SortKeys;

/** SQL of the import of members: tens of thousands of rows go in by batches. In the transaction of its caller. */
@ApplicationScoped
class MemberStore {
    private static final int BATCH = 1_000;

    private record HeldUnit(
            String name, boolean cell, @Nullable String parent) {}

    private record HeldReader(
            long id,
            String userName,
            String displayName,
            @Nullable String committee) {}

    private final EntityManager entities;

    @Inject
    MemberStore(EntityManager entities) {
        this.entities = entities;
    }

    /** What the list changes; what does not go with the accounts that are there becomes a fault of the list. */
    MemberChanges compare(MemberFile list) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            List<MemberChanges.Unit> units = units(list, heldUnits(connection));
            Map<String, HeldReader> byCode = new HashMap<>();
            Set<String> taken = new HashSet<>();
            heldReaders(connection, byCode, taken);
            List<MemberRow> news = new ArrayList<>();
            Map<Long, MemberRow> renamed = new LinkedHashMap<>();
            for (MemberRow row : list.rows()) {
                HeldReader held = byCode.get(row.memberCode());
                if (held == null && taken.contains(row.userName())) {
                    list.fault(row.line(), "user_name", "'" + row.userName() + "' is taken by somebody else");
                } else if (held == null) {
                    news.add(row);
                } else if (!held.displayName().equals(row.displayName())
                        || !row.cell().equals(held.committee())) {
                    renamed.put(held.id(), row.of(held.userName()));
                }
            }
            return new MemberChanges(units, news, renamed, Map.of());
        });
    }

    private static List<MemberChanges.Unit> units(MemberFile list, Map<String, HeldUnit> held) {
        Map<String, MemberChanges.Unit> committees = new LinkedHashMap<>();
        Map<String, MemberChanges.Unit> cells = new LinkedHashMap<>();
        for (MemberRow row : list.rows()) {
            HeldUnit committee = held.get(row.committee());
            HeldUnit cell = held.get(row.cell());
            if (committee != null && committee.cell()) {
                list.fault(row.line(), "committee_code", "'" + row.committee() + "' is a cell here");
            } else if (committee == null || !committee.name().equals(row.committeeName())) {
                String parent = committee == null || committee.parent() == null ? "" : committee.parent();
                committees.putIfAbsent(
                        row.committee(), new MemberChanges.Unit(row.committee(), row.committeeName(), false, parent));
            }
            if (cell != null && !cell.cell()) {
                list.fault(row.line(), "cell_code", "'" + row.cell() + "' is a committee here");
            } else if (cell == null || !cell.equals(new HeldUnit(row.cellName(), true, row.committee()))) {
                cells.putIfAbsent(
                        row.cell(), new MemberChanges.Unit(row.cell(), row.cellName(), true, row.committee()));
            }
        }
        List<MemberChanges.Unit> all = new ArrayList<>(committees.values());
        all.addAll(cells.values());
        return all;
    }

    private static Map<String, HeldUnit> heldUnits(Connection connection) throws SQLException {
        Map<String, HeldUnit> held = new HashMap<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("""
                        select c.slug, c.name, c.cell, p.slug from committee c left join committee p on p.id = c.parent""")) {
            while (rows.next()) {
                held.put(rows.getString(1), new HeldUnit(rows.getString(2), rows.getBoolean(3), rows.getString(4)));
            }
        }
        return held;
    }

    private static void heldReaders(Connection connection, Map<String, HeldReader> byCode, Set<String> taken)
            throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("""
                        select r.id, r.member_code, r.user_name, r.display_name, c.slug
                        from reader r left join committee c on c.id = r.committee""")) {
            while (rows.next()) {
                HeldReader reader =
                        new HeldReader(rows.getLong(1), rows.getString(3), rows.getString(4), rows.getString(5));
                taken.add(reader.userName());
                String code = rows.getString(2);
                if (code != null) {
                    byCode.put(code, reader);
                }
            }
        }
    }

    /** Carries the changes out; gives them back with the activation codes of the accounts that were made. */
    MemberChanges carryOut(MemberChanges changes, Instant now, Instant expires, BiConsumer<Integer, Integer> progress) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            FormerMemberships.beforeReorder(connection, moved(changes.newUnits(), heldUnits(connection)), now);
            FormerMemberships.beforeMoves(connection, changes.renamed().keySet(), now);
            putUnits(connection, changes.newUnits());
            Map<String, Long> ids = unitIds(connection);
            rename(connection, changes.renamed(), ids, now);
            return changes.coded(add(connection, changes.news(), ids, now, expires, progress));
        });
    }

    /** Those units that are there and get another place in the tree. */
    private static List<String> moved(List<MemberChanges.Unit> units, Map<String, HeldUnit> held) {
        return units.stream()
                .filter(unit -> {
                    HeldUnit there = held.get(unit.slug());
                    return there != null && !unit.parent().equals(there.parent() == null ? "" : there.parent());
                })
                .map(MemberChanges.Unit::slug)
                .toList();
    }

    private static void putUnits(Connection connection, List<MemberChanges.Unit> units) throws SQLException {
        // A sequence gives the first of a block of fifty to Hibernate; one of each block is enough here.
        try (PreparedStatement put = connection.prepareStatement("""
                insert into committee (id, slug, name, name_key, cell, parent)
                values (nextval('committee_seq'), ?, ?, ?, ?, (select id from committee where slug = ?))
                on conflict (slug) do update
                set name = excluded.name, name_key = excluded.name_key, parent = excluded.parent""")) {
            for (MemberChanges.Unit unit : units) {
                put.setString(1, unit.slug());
                put.setString(2, unit.name());
                put.setBytes(3, SortKeys.of(unit.name()));
                put.setBoolean(4, unit.cell());
                put.setString(5, unit.parent());
                put.addBatch();
            }
            put.executeBatch();
        }
    }

    private static Map<String, Long> unitIds(Connection connection) throws SQLException {
        Map<String, Long> ids = new HashMap<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select slug, id from committee")) {
            while (rows.next()) {
                ids.put(rows.getString(1), rows.getLong(2));
            }
        }
        return ids;
    }

    private static void rename(
            Connection connection, Map<Long, MemberRow> renamed, Map<String, Long> units, Instant now)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update reader set display_name = ?, name_key = ?, search = ?,
                committee = ?, changed_at = ?, version = version + 1 where id = ?""")) {
            for (Map.Entry<Long, MemberRow> entry : renamed.entrySet()) {
                MemberRow row = entry.getValue();
                update.setString(1, row.displayName());
                update.setBytes(2, SortKeys.of(row.displayName()));
                update.setString(3, ReaderEntity.searchable(row.displayName(), row.userName(), row.memberCode()));
                update.setLong(4, unit(units, row));
                update.setTimestamp(5, Timestamp.from(now));
                update.setLong(6, entry.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static Map<String, String> add(
            Connection connection,
            List<MemberRow> news,
            Map<String, Long> units,
            Instant now,
            Instant expires,
            BiConsumer<Integer, Integer> progress)
            throws SQLException {
        Map<String, String> codes = new TreeMap<>();
        try (PreparedStatement insert = connection.prepareStatement("""
                        insert into reader (id, uid, user_name, member_code, display_name, name_key, search, committee, state,
                        version, created_at, changed_at)
                        values (nextval('reader_seq'), ?, ?, ?, ?, ?, ?, ?, 'invited', 0, ?, ?)""");
                PreparedStatement code = connection.prepareStatement("""
                        insert into activation_code (sha256, reader, created_at, expires_at)
                        values (?, (select id from reader where user_name = ?), ?, ?)""")) {
            int done = 0;
            for (MemberRow row : news) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, row.userName());
                insert.setString(3, row.memberCode());
                insert.setString(4, row.displayName());
                insert.setBytes(5, SortKeys.of(row.displayName()));
                insert.setString(6, ReaderEntity.searchable(row.displayName(), row.userName(), row.memberCode()));
                insert.setLong(7, unit(units, row));
                insert.setTimestamp(8, Timestamp.from(now));
                insert.setTimestamp(9, Timestamp.from(now));
                insert.addBatch();
                String plain = Codes.paper(ActivationCodes.GROUPS);
                codes.put(row.userName(), plain);
                code.setBytes(1, Codes.hash(plain));
                code.setString(2, row.userName());
                code.setTimestamp(3, Timestamp.from(now));
                code.setTimestamp(4, Timestamp.from(expires));
                code.addBatch();
                if (++done % BATCH == 0 || done == news.size()) {
                    insert.executeBatch();
                    code.executeBatch();
                    progress.accept(done, news.size());
                }
            }
        }
        return codes;
    }

    private static long unit(Map<String, Long> units, MemberRow row) {
        return Objects.requireNonNull(units.get(row.cell()), "cells were made first");
    }
}
