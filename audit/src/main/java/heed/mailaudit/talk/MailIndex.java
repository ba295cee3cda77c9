package heed.mailaudit.talk;

import heed.mail.mime.Mailbox;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The index of a mailbox while it grows: an entry for each mail that counts. */
final class MailIndex {

    private static final int MOST_DOMAINS = 20_000;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern FIRST_LINE = Pattern.compile("^[^\n]*\n");

    private final Spill spill;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private final Map<String, Integer> domains = new HashMap<>();
    private final Map<Long, Integer> wordings = new HashMap<>();
    private int mails;
    private int duplicates;
    private int undated;
    private final int[] byVoice = new int[Voice.values().length];

    MailIndex(Spill spill) {
        this.spill = spill;
    }

    List<Entry> entries() {
        return entries;
    }

    /** How many mails of ours have the wording. */
    int timesOf(long wording) {
        return wordings.getOrDefault(wording, 0);
    }

    void add(ReadMail mail) throws IOException {
        mails++;
        Mailbox writer = mail.writer();
        if (writer != null) countDomain(Us.domainOf(writer.address().toLowerCase(Locale.ROOT)));
        if (!seen.add(identity(mail))) {
            duplicates++;
            return;
        }
        byVoice[mail.voice().ordinal()]++;
        if (mail.voice() == Voice.MACHINE || mail.voice() == Voice.INTERNAL) return;
        if (mail.at() == null) undated++;
        else keep(mail, mail.at());
    }

    private void keep(ReadMail mail, Instant at) throws IOException {
        SubjectLine subject = SubjectLine.of(mail.subject());
        boolean joinable = mail.parents().isEmpty() && subject.isAnswer();
        long wording = mail.voice() == Voice.OURS ? wording(mail.text()) : 0;
        if (wording != 0) wordings.merge(wording, 1, Integer::sum);
        long place = spill.size();
        int length = spill.add(mail);
        entries.add(
                new Entry(
                        entries.size(),
                        mail.voice(),
                        place,
                        length,
                        at.getEpochSecond(),
                        mail.messageId() == null ? 0 : Hash.of(mail.messageId()),
                        mail.parents().stream().mapToLong(Hash::of).toArray(),
                        mail.outsiders().stream().mapToLong(MailIndex::address).toArray(),
                        subject.isTelling() ? subject.hash() : 0,
                        joinable,
                        wording));
    }

    private static long address(Mailbox mailbox) {
        return Hash.of(mailbox.address().toLowerCase(Locale.ROOT));
    }

    /** Two with one Message-ID are one mail; without any, all that is known must be the same. */
    private static long identity(ReadMail mail) {
        if (mail.messageId() != null) return Hash.of(mail.messageId());
        String writer = mail.writer() == null ? "" : mail.writer().address();
        return Hash.of(Hash.of(writer + mail.at() + mail.subject()), Hash.of(mail.text()));
    }

    /** The text without its greeting and its numbers. */
    private static long wording(String text) {
        String rest = FIRST_LINE.matcher(text).replaceFirst("");
        return Hash.of(DIGITS.matcher(rest).replaceAll("0"));
    }

    private void countDomain(String domain) {
        if (domains.size() < MOST_DOMAINS || domains.containsKey(domain))
            domains.merge(domain, 1, Integer::sum);
    }

    Sifted sifted() {
        var frequent = new LinkedHashMap<String, Integer>();
        domains.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(20)
                .forEach(entry -> frequent.put(entry.getKey(), entry.getValue()));
        long first = entries.stream().mapToLong(Entry::at).min().orElse(0);
        long last = entries.stream().mapToLong(Entry::at).max().orElse(0);
        return new Sifted(
                mails,
                duplicates,
                byVoice[Voice.MACHINE.ordinal()],
                byVoice[Voice.INTERNAL.ordinal()],
                undated,
                byVoice[Voice.OURS.ordinal()],
                byVoice[Voice.CUSTOMER.ordinal()],
                Instant.ofEpochSecond(first),
                Instant.ofEpochSecond(last),
                frequent);
    }
}
