package heed.mailaudit.sample;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;

/** What else lies in a support mailbox: machines, newsletters, colleagues, the same mail twice. */
final class SampleNoise {

    private static final int EVERY = 12;

    private final Random random;

    SampleNoise(Random random) {
        this.random = random;
    }

    void around(List<SampleMail> mails, Planted planted) {
        List<SampleMail> before = List.copyOf(mails);
        for (int at = 0; at < before.size(); at += EVERY) {
            ZonedDateTime when = before.get(at).at().plusMinutes(5);
            String id = "n" + at + "@post.example.org";
            switch (random.nextInt(4)) {
                case 0 -> {
                    mails.add(
                            SampleMail.of(
                                            "Mia Brandt <mia.brandt@post.example.org>",
                                            "support@" + SampleMailbox.US,
                                            "Automatic reply: Your order",
                                            when,
                                            id,
                                            "I am away until Monday. Could you write again then?")
                                    .with("Auto-Submitted: auto-replied"));
                    planted.machines++;
                }
                case 1 -> {
                    mails.add(
                            SampleMail.of(
                                            "News <news@" + SampleMailbox.US + ">",
                                            "everybody@post.example.org",
                                            "Spring is here",
                                            when,
                                            id,
                                            "You should have seen our new bells. Guaranteed!")
                                    .with(
                                            "List-Unsubscribe: <mailto:stop@"
                                                    + SampleMailbox.US
                                                    + ">")
                                    .with("Precedence: bulk"));
                    planted.machines++;
                }
                case 2 -> {
                    mails.add(
                            SampleMail.of(
                                    "Ada Okoye <ada@" + SampleMailbox.US + ">",
                                    "Tom Reyes <tom@" + SampleMailbox.US + ">",
                                    "Lunch",
                                    when,
                                    id,
                                    "Calm down, there is enough soup."));
                    planted.internal++;
                }
                default -> {
                    mails.add(before.get(at));
                    planted.duplicates++;
                }
            }
        }
    }
}
