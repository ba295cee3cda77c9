package heed.mailaudit.talk;

import heed.mailaudit.box.ExportedMail;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The conversations of a mailbox. Holds a temporary file until it is closed. What is read of it may
 * be read by many threads.
 */
public final class Talks implements Closeable {

    /** A text that so many customers got within moments was written by no person. */
    private static final int TOO_OFTEN = 5;

    private static final long MOMENTS_IN_SECONDS = 180;

    private final Spill spill;
    private final MailIndex index;
    private final List<int[]> groups;

    private Talks(Spill spill, MailIndex index) {
        this.spill = spill;
        this.index = index;
        this.groups = Joiner.join(index.entries());
    }

    /**
     * Reads a mailbox from its beginning to its end.
     *
     * @param progress is told how many bytes have been read
     */
    public static Talks read(ExportedMail mailbox, Us us, Clock clock, LongConsumer progress)
            throws IOException {
        Spill spill = Spill.open();
        try {
            var index = new MailIndex(spill);
            try (var sifting = new Sifting(new MailSifter(us, clock.instant()), index, progress)) {
                mailbox.read(sifting::add);
                sifting.finish();
            }
            spill.flush();
            return new Talks(spill, index);
        } catch (IOException | RuntimeException failed) {
            spill.close();
            throw failed;
        }
    }

    /** What the mails turned out to be. */
    public Sifted sifted() {
        return index.sifted();
    }

    /** How many conversations there may be; some turn out to be empty. */
    public int count() {
        return groups.size();
    }

    /** A conversation by its number; without messages when no customer took part in it. */
    public Talk talk(int number) throws IOException {
        int[] group = groups.get(number);
        var messages = new ArrayList<TalkMessage>();
        boolean customerSeen = false;
        Entry before = null;
        for (int at : group) {
            Entry entry = index.entries().get(at);
            customerSeen |= entry.voice() == Voice.CUSTOMER;
            if (!isRobot(entry, before)) messages.add(spill.read(entry));
            before = entry;
        }
        return new Talk(customerSeen ? messages : List.of());
    }

    /** An acknowledgement whose machine did not say that it is one. */
    private boolean isRobot(Entry entry, @Nullable Entry before) {
        return entry.voice() == Voice.OURS
                && before != null
                && before.voice() == Voice.CUSTOMER
                && entry.at() - before.at() <= MOMENTS_IN_SECONDS
                && index.timesOf(entry.wording()) >= TOO_OFTEN;
    }

    @Override
    public void close() throws IOException {
        spill.close();
    }
}
