package vn.sotay.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sotay.reading.Annotation.Field;
import vn.sotay.reading.SyncResult.Outcome;

/**
 * Two devices that edit the same items, over a net that loses requests and answers and delivers copies late. In the end both
 * hold what the server holds, and every text that was ever acknowledged is still there or was replaced by somebody who had
 * seen it.
 */
@SuppressWarnings("NullAway") // what is not there fails the test by itself
class TwoDevicesTest {
    private static final int SCHEDULES = 2_000;
    private static final int STEPS = 60;

    @Test
    void convergeAndLoseNothing() {
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            new Story(seed).run();
        }
    }

    /** What was sent: from which version on, and what. */
    private record Request(Device from, long after, List<Operation> operations) {}

    private static final class Device {
        final String name;
        final Map<UUID, Annotation> items = new HashMap<>();
        final Map<UUID, Long> versions = new HashMap<>();
        final Map<UUID, Operation.Put> puts = new LinkedHashMap<>();
        final Map<UUID, Operation.Delete> deletes = new LinkedHashMap<>();
        long token;

        Device(String name) {
            this.name = name;
        }

        boolean waits(UUID item) {
            return puts.containsKey(item) || deletes.containsKey(item);
        }
    }

    private static final class Story {
        final long seed;
        final Random random;
        final Ledger server = new Ledger(0, 0, 1_000_000, List.of(), List.of());
        final Map<UUID, Item> state = new LinkedHashMap<>();
        final List<Device> devices = List.of(new Device("A"), new Device("B"));
        final List<Request> late = new ArrayList<>();
        /** Texts that the server acknowledged; a text leaves when a device that showed it replaces or deletes it. */
        final Set<String> owed = new HashSet<>();

        final Map<UUID, String> replaces = new HashMap<>();

        int count;

        Story(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        void run() {
            for (int i = 0; i < STEPS; i++) {
                Device device = devices.get(random.nextInt(2));
                if (random.nextInt(3) > 0) {
                    edit(device);
                } else {
                    sync(device, true);
                }
                if (!late.isEmpty() && random.nextInt(4) == 0) {
                    carryOut(late.get(random.nextInt(late.size())));
                }
            }
            for (int round = 0; round < 4; round++) {
                devices.forEach(device -> sync(device, false));
            }
            Map<UUID, Annotation> held = live();
            for (Device device : devices) {
                assertEquals(held, device.items, () -> String.format("seed %d, %s", seed, device.name));
            }
            Set<String> texts = new HashSet<>();
            held.values().forEach(annotation -> texts.add(annotation.text()));
            assertTrue(texts.containsAll(owed), () -> String.format("seed %d", seed));
        }

        private void edit(Device device) {
            List<UUID> free = device.items.keySet().stream()
                    .filter(id -> !device.waits(id))
                    .sorted()
                    .toList();
            String name = device.name + count++;
            if (free.isEmpty() || random.nextInt(4) == 0) {
                UUID item = Ops.id("item " + (random.nextInt(6) == 0 ? random.nextInt(3) : name));
                if (!device.items.containsKey(item)) {
                    Annotation made = Ops.note("text " + name, "red");
                    queue(device, item, 0, Set.of(Field.values()), made, name);
                }
                return;
            }
            UUID item = free.get(random.nextInt(free.size()));
            Annotation now = device.items.get(item);
            long base = device.versions.get(item);
            switch (random.nextInt(3)) {
                case 0 -> queue(device, item, base, Set.of(Field.COLOUR), Ops.note(now.text(), "c" + count % 5), name);
                case 1 -> queue(device, item, base, Set.of(Field.TEXT), Ops.note("text " + name, now.colour()), name);
                default -> {
                    device.items.remove(item);
                    Operation.Delete delete = new Operation.Delete(Ops.id(name), name.hashCode(), base, 0, null, item);
                    device.deletes.put(item, delete);
                    replaces.put(delete.id(), now.text());
                }
            }
        }

        private void queue(Device device, UUID item, long base, Set<Field> changed, Annotation wanted, String name) {
            Annotation before = device.items.get(item);
            Annotation kept = before == null || before.conflictOf() == null
                    ? wanted
                    : new Annotation(
                            before.kind(),
                            before.work(),
                            null,
                            wanted.text(),
                            wanted.colour(),
                            List.of(),
                            before.target(),
                            before.conflictOf());
            device.items.put(item, kept);
            Operation.Put put =
                    new Operation.Put(Ops.id(name), name.hashCode(), base, 0, null, item, changed, kept, false);
            device.puts.put(item, put);
            if (before != null && changed.contains(Field.TEXT)) {
                replaces.put(put.id(), before.text());
            }
        }

        private void sync(Device device, boolean faults) {
            List<Operation> operations = new ArrayList<>(device.puts.values());
            operations.addAll(device.deletes.values());
            Request request = new Request(device, device.token, operations);
            int fault = faults ? random.nextInt(4) : 3;
            if (fault == 0) {
                late.add(request);
                return;
            }
            List<SyncResult> results = carryOut(request);
            if (fault == 1) {
                late.add(request);
                return;
            }
            receive(device, request, results);
        }

        private List<SyncResult> carryOut(Request request) {
            Merge merge = new Merge(server, annotation -> 1, true, null, 1);
            List<SyncResult> results = new ArrayList<>();
            for (Operation operation : request.operations()) {
                SyncResult result = merge.carryOut(operation);
                assertNotEquals(Outcome.REFUSED, result.outcome(), () -> String.format("seed %d: %s", seed, result));
                if (result.outcome() != Outcome.DUPLICATE) {
                    acknowledge(operation, result);
                }
                results.add(result);
            }
            server.changed().forEach(item -> state.put(item.id(), item));
            return results;
        }

        private void acknowledge(Operation operation, SyncResult result) {
            String replaced = replaces.get(operation.id());
            if (replaced != null && result.outcome() != Outcome.KEPT) {
                owed.remove(replaced);
            }
            if (operation instanceof Operation.Put put && put.changed().contains(Field.TEXT)) {
                owed.add(put.annotation().text());
            }
        }

        private void receive(Device device, Request request, List<SyncResult> results) {
            for (int i = 0; i < results.size(); i++) {
                SyncResult result = results.get(i);
                Operation operation = request.operations().get(i);
                device.puts.remove(operation.item());
                device.deletes.remove(operation.item());
                if (result.outcome() == Outcome.APPLIED) {
                    device.versions.put(operation.item(), result.version());
                } else {
                    take(device, server.item(operation.item()));
                }
            }
            state.values().stream()
                    .filter(item -> item.version() > request.after())
                    .forEach(item -> take(device, item));
            device.token = server.version();
        }

        private void take(Device device, Item item) {
            if (device.waits(item.id())) {
                return;
            }
            if (item.content() instanceof Annotation annotation) {
                device.items.put(item.id(), annotation);
                device.versions.put(item.id(), item.version());
            } else {
                device.items.remove(item.id());
                device.versions.remove(item.id());
            }
        }

        private Map<UUID, Annotation> live() {
            Map<UUID, Annotation> live = new HashMap<>();
            state.forEach((id, item) -> {
                if (item.content() instanceof Annotation annotation) {
                    live.put(id, annotation);
                }
            });
            return live;
        }
    }
}
