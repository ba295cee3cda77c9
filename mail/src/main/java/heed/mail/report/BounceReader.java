package heed.mail.report;

import heed.mail.mime.AddressReader;
import heed.mail.mime.Headers;
import heed.mail.mime.Mailbox;
import heed.mail.mime.MessageIds;
import heed.mail.report.Bounce.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a bounce: from the fields meant for machines where there are any, else from the words. */
final class BounceReader {

    private static final int LONGEST = 200_000;

    private final Headers headers;
    private final ReportParts parts;
    private final ReportWords words;
    private final BounceSigns signs;

    private BounceReader(Headers headers, BounceSigns signs, String text, ReportParts parts) {
        this.headers = headers;
        this.signs = signs;
        this.words = ReportWords.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        this.parts = parts;
    }

    /** The bounce, or null if the mail is none. */
    static @Nullable Bounce read(Headers headers, String subject, String text, ReportParts parts) {
        var signs = BounceSigns.of(headers, subject);
        if (parts.status().isEmpty() && !signs.mayBe()) return null;
        return new BounceReader(headers, signs, text, parts).read();
    }

    private @Nullable Bounce read() {
        String fields =
                parts.status().isEmpty() && hasFields(words.words())
                        ? words.words()
                        : parts.status();
        List<Failure> failures = fields.isEmpty() ? List.of() : StatusFields.read(fields);
        List<Failure> undelivered =
                failures.stream().filter(failure -> !failure.isDelivered()).toList();
        if (!failures.isEmpty() && undelivered.isEmpty()) return null;
        if (parts.status().isEmpty() && undelivered.isEmpty() && !signs.sayIt(words.words()))
            return null;
        return new Bounce(
                recipients(undelivered),
                kind(undelivered),
                reason(undelivered),
                originalMessageId());
    }

    private static boolean hasFields(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("final-recipient:") || lower.contains("original-recipient:");
    }

    private List<String> recipients(List<Failure> failures) {
        List<String> named =
                failures.stream()
                        .map(Failure::recipient)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .distinct()
                        .toList();
        if (!named.isEmpty()) return named;
        List<String> failed = addresses(headers, "X-Failed-Recipients");
        if (!failed.isEmpty()) return failed;
        List<String> fromWords = RecipientFinder.find(words.words(), ours());
        if (!fromWords.isEmpty()) return fromWords;
        return addresses(returned(), "To");
    }

    private static List<String> addresses(Headers headers, String field) {
        return headers.all(field).stream()
                .flatMap(value -> AddressReader.read(value).stream())
                .map(Mailbox::address)
                .filter(address -> address.indexOf('@') > 0)
                .distinct()
                .toList();
    }

    /** Those who sent the mail, and the machine that reports. */
    private Set<String> ours() {
        return Stream.of("To", "From", "Return-Path", "Reply-To", "Delivered-To", "X-Original-To")
                .flatMap(field -> addresses(headers, field).stream())
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Kind kind(List<Failure> failures) {
        Set<Kind> kinds = failures.stream().map(FailureKind::of).collect(Collectors.toSet());
        if (kinds.contains(Kind.HARD)) return refine(failures);
        if (kinds.contains(Kind.SOFT)) return Kind.SOFT;
        Kind byWords = FailureKind.of(words.words());
        if (byWords != Kind.UNKNOWN) return byWords;
        return FailureKind.of(signs.subject());
    }

    /** "5.0.0" alone says nothing that the words could not say better. */
    private Kind refine(List<Failure> failures) {
        boolean vague = failures.stream().allMatch(failure -> failure.diagnostic() == null);
        Kind byWords = vague ? FailureKind.of(words.words()) : Kind.HARD;
        return byWords == Kind.UNKNOWN ? Kind.HARD : byWords;
    }

    private static @Nullable String reason(List<Failure> failures) {
        return failures.stream()
                .map(Failure::text)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private @Nullable String originalMessageId() {
        return Stream.of(
                        returned().raw("Message-ID"),
                        headers.raw("In-Reply-To"),
                        headers.raw("References"))
                .flatMap(Optional::stream)
                .flatMap(value -> MessageIds.read(value).stream())
                .findFirst()
                .orElse(null);
    }

    private Headers returned() {
        return parts.returned() != null ? parts.returned() : words.returnedHeaders();
    }
}
