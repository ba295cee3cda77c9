package heed.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Everybody and everything of a desk of a given size. The same for the same size: whoever asks for
 * conversation 17 twice gets it twice, so that one table after the other can be written without
 * holding any.
 */
final class Town {

    /** A word that stands in one conversation of two hundred, and in no other. */
    static final String RARE = "quillwort";

    static final int OPEN_PER_HUNDRED = 30;
    private static final int[] LENGTHS = {
        1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 6, 7, 8, 10
    };
    private static final Duration SPAN = Duration.ofDays(540);

    final int size;
    final Instant now;
    final List<UUID> teams;
    final List<UUID> people;
    final List<UUID> inboxes;
    final int customers;
    private final Words words = new Words();

    Town(int size, Instant now) {
        this.size = size;
        this.now = now;
        this.teams = ids(1, 4 + size / 50_000);
        this.people = ids(2, 20 + size / 5_000);
        this.inboxes = ids(3, teams.size() + 2);
        this.customers = size * 6 / 10;
    }

    /** One message; {@code kind} as the database calls it. */
    record Said(
            UUID id,
            String kind,
            Instant at,
            UUID by,
            String body,
            String quoted,
            boolean withHtml) {}

    record Told(
            int index,
            UUID id,
            UUID inbox,
            UUID team,
            UUID owner,
            int customer,
            String subject,
            String state,
            String priority,
            boolean owned,
            Instant nextStepAt,
            List<Said> messages) {

        Instant begun() {
            return messages.getFirst().at();
        }

        Instant changed() {
            return messages.getLast().at();
        }

        boolean isOpen() {
            return state.equals("open");
        }
    }

    Told conversation(int index) {
        var random = new SplittableRandom(index * 31L + 11);
        // What is open is young, as on a desk that works.
        boolean open =
                index >= size - size * OPEN_PER_HUNDRED / 100 * 4 / 3 && random.nextInt(4) != 0;
        double age = 1 - (index + 0.5) / size;
        var begun = now.minus(Duration.ofSeconds((long) (SPAN.toSeconds() * age * age) + 7200));
        var messages = messages(index, begun, random);
        int box = random.nextInt(inboxes.size());
        return new Told(
                index,
                id(4, index, begun),
                inboxes.get(box),
                teams.get(box % teams.size()),
                people.get(random.nextInt(people.size())),
                customerOf(random),
                subject(random),
                open ? "open" : random.nextInt(25) == 0 ? "spam" : "resolved",
                random.nextInt(6) == 0 ? "high" : "normal",
                random.nextInt(100) < 85,
                now.plus(Duration.ofMinutes(random.nextInt(14_400) - 2_400)),
                messages);
    }

    UUID customer(int index) {
        return id(5, index, Instant.EPOCH);
    }

    private int customerOf(SplittableRandom random) {
        // Some write often, most seldom.
        double one = random.nextDouble();
        return (int) (one * one * customers);
    }

    private String subject(SplittableRandom random) {
        var subject = new StringBuilder(words.next(random));
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            subject.append(' ').append(words.next(random));
        }
        subject.setCharAt(0, Character.toUpperCase(subject.charAt(0)));
        return subject.toString();
    }

    private List<Said> messages(int index, Instant begun, SplittableRandom random) {
        int count = LENGTHS[random.nextInt(LENGTHS.length)];
        var said = new ArrayList<Said>(count);
        var at = begun;
        for (int i = 0; i < count; i++) {
            boolean note = i > 0 && random.nextInt(14) == 0;
            boolean ours = i % 2 == 1;
            var body = words.text(random, 20 + random.nextInt(90));
            if (i == 0 && index % 200 == 17) {
                body += " It is the " + RARE + ".";
            }
            var quoted = i > 0 && !ours ? words.text(random, 60) : "";
            said.add(
                    new Said(
                            id(6, index * 16L + i, at),
                            note ? "note" : ours ? "reply" : "inbound",
                            at,
                            people.get(random.nextInt(people.size())),
                            body,
                            quoted,
                            ours || random.nextBoolean()));
            var next = at.plus(Duration.ofMinutes(20 + random.nextInt(1_500)));
            at = next.isBefore(now) ? next : at.plusSeconds(30);
        }
        return said;
    }

    private static List<UUID> ids(int kind, int count) {
        var ids = new ArrayList<UUID>(count);
        for (int i = 0; i < count; i++) {
            ids.add(id(kind, i, Instant.EPOCH));
        }
        return ids;
    }

    /** RFC 9562, version 7: the time first, so that what is made together lies together. */
    private static UUID id(int kind, long index, Instant at) {
        var random = new SplittableRandom(kind * 1_000_003L + index);
        long high = at.toEpochMilli() << 16 | 0x7000 | (random.nextInt() & 0xfff);
        return new UUID(high, random.nextLong() >>> 2 | 0x8000000000000000L);
    }
}
