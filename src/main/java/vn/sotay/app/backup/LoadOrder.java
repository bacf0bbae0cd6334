package vn.sotay.app.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * In which order tables are filled so that a row finds what it names. Triggers that check this cannot be switched off by
 * an ordinary role.
 *
 * @param tables parents before their children as far as there are no circles
 * @param backwards the foreign keys of circles, whose parent comes after the child: to be checked at the end
 */
record LoadOrder(List<Schema.Table> tables, List<Schema.ForeignKey> backwards) {

    static LoadOrder of(Schema schema) {
        Map<String, Schema.Table> left = new LinkedHashMap<>();
        schema.tables().forEach(table -> left.put(table.name(), table));
        List<Schema.Table> order = new ArrayList<>();
        List<Schema.ForeignKey> backwards = new ArrayList<>();
        while (!left.isEmpty()) {
            String next = left.keySet().stream()
                    .filter(name -> waitingFor(name, schema, left).isEmpty())
                    .findFirst()
                    .orElseGet(() -> left.keySet().iterator().next());
            backwards.addAll(waitingFor(next, schema, left));
            order.add(left.get(next));
            left.remove(next);
        }
        return new LoadOrder(order, backwards);
    }

    /** Keys to parents not filled yet. One to the table itself is no matter: it is checked after the whole copy. */
    private static List<Schema.ForeignKey> waitingFor(String table, Schema schema, Map<String, Schema.Table> left) {
        return schema.foreignKeys().stream()
                .filter(key -> key.child().equals(table))
                .filter(key -> !key.parent().equals(table) && left.containsKey(key.parent()))
                .toList();
    }
}
