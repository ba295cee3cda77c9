package heed.portal;

import heed.customer.CardEntry;
import heed.customer.CardField;
import heed.customer.CustomerAddress;
import heed.web.TimeWords;

/** What a card is called by the customer whose it is. */
final class OwnCardWords {

    private OwnCardWords() {}

    static String label(CardField field) {
        return switch (field) {
            case NAME -> "Your name, as you write it";
            case GIVEN -> "Given name";
            case FAMILY -> "Family name";
            case PREFERRED -> "What we may call you";
            case HONORIFIC -> "Title";
            case PRONOUNS -> "Pronouns";
            case PRONUNCIATION -> "How to say your name";
            case ORGANISATION -> "Organisation";
            case PHONE -> "Telephone";
            case FORMALITY -> "How we write to you";
            case DETAIL -> "How much we write";
            case LANGUAGE -> "Language";
            case ZONE -> "Your time zone";
            case CHANNEL -> "Best reached by";
            case HOURS -> "Best hours";
            case ACCESSIBILITY -> "What helps you read and hear us";
        };
    }

    static String help(CardField field) {
        return switch (field) {
            case NAME -> "In your order, with every mark and letter.";
            case HONORIFIC -> "Dr, Ms, none: as you like it. We never guess one.";
            case PRONOUNS -> "We never guess them.";
            case PRONUNCIATION -> "Such as “KATH-rin oh-BRY-en”.";
            case LANGUAGE -> "By its short sign: en, de, fr, es, pt-BR.";
            case ZONE -> "Such as Europe/Berlin. Times that we promise you are times there.";
            case HOURS -> "Such as “after four, not on Fridays”.";
            case ACCESSIBILITY -> "Such as “I use a screen reader”, “please no calls”.";
            default -> "";
        };
    }

    static String value(CardEntry entry) {
        return entry.value() == null ? "none" : entry.value();
    }

    static String source(CardEntry entry, TimeWords words) {
        var by = entry.personName() == null ? "" : " to " + entry.personName();
        var at = ", " + words.day(entry.at());
        return switch (entry.source()) {
            case SAID -> "You said so" + by + at;
            case CHOSEN -> "You chose it here" + at;
            case SIGNATURE -> "From under a mail of yours" + at;
            case IMPORTED -> "From another system" + at;
            case OBSERVED -> "Taken from how you write" + at;
        };
    }

    static String known(CustomerAddress one, TimeWords words) {
        var first = one.primary() ? "We write to you here. " : "";
        return first
                + (one.confirmedAt() == null
                        ? "You have not written from it yet."
                        : "You wrote from it first on " + words.day(one.confirmedAt()) + ".");
    }
}
