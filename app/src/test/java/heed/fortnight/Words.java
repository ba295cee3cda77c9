package heed.fortnight;

import heed.fortnight.Deed.What;
import java.util.List;

/** What customers and the team write: each letter that asks, asks one thing. */
final class Words {

    private static final List<String> THINGS =
            List.of(
                    "saddle",
                    "lantern",
                    "helmet",
                    "basket",
                    "trailer",
                    "pedal",
                    "chain",
                    "pump",
                    "bell",
                    "mudguard",
                    "tyre",
                    "handlebar",
                    "brake",
                    "bottle",
                    "lock",
                    "mirror",
                    "jacket",
                    "glove");
    private static final List<String> MORE =
            List.of(
                    "What does the purple one cost?",
                    "How heavy is the parcel?",
                    "Which colours do you have in stock?",
                    "How long is the guarantee?",
                    "Where can I leave the old one?");

    private Words() {}

    static String subject(int matter) {
        return "The %s of order %d".formatted(thing(matter), 7000 + matter);
    }

    static String of(What what, int matter, int turn) {
        return switch (what) {
            case WRITES -> "Hello,\n\nwhen will the %s arrive?\n\nMia".formatted(thing(matter));
            case THANKS -> "Thanks, that worked!\n\nMia";
            default -> "Hello,\n\n" + MORE.get(turn % MORE.size()) + "\n\nMia";
        };
    }

    static String reply(What what) {
        return switch (what) {
            case PUTS_OFF -> "Hello Mia,\n\nour workshop looks at it.\n\nKind regards";
            case PROMISE -> "Hello Mia,\n\nI will call you back about it.\n\nKind regards";
            default -> "Hello Mia,\n\nit is on its way to you.\n\nKind regards";
        };
    }

    private static String thing(int matter) {
        return THINGS.get(matter % THINGS.size());
    }
}
