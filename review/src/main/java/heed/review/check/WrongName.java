package heed.review.check;

import heed.review.ReviewCase.Customer;
import heed.review.text.Span;
import heed.review.text.Titles;
import heed.review.text.Token;
import heed.review.text.Tokenizer;
import heed.review.thread.Addressee;
import heed.review.thread.KnownNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds another name or title than the customer's, or their name misspelt. */
final class WrongName implements Check {

    /** Titles that go with a first name. */
    private static final Set<String> WITH_FIRST_NAME =
            Set.of(
                    "don", "doña", "dona", "seu", "sir", "dame", "sister", "lord", "lady", "alhaji",
                    "hajia", "pastor", "shri", "smt", "captain", "chief");

    private static final String MISSPELT = "is not spelt as the customer spells it";

    @Override
    public List<Sighting> check(Draft draft) {
        if (!KnownNames.areIn(draft.reviewCase())) return List.of();
        var names = KnownNames.of(draft.reviewCase(), draft.conversation());
        var greeted =
                Addressee.of(draft.reply()).flatMap(addressee -> wrong(addressee, names, draft));
        return greeted
                .or(() -> NameInBody.misspelt(draft, names).map(WrongName::misspeltAt))
                .stream()
                .toList();
    }

    private static Sighting misspeltAt(Span span) {
        return Sighting.at(span).with("what", MISSPELT);
    }

    private static Optional<Sighting> wrong(Addressee addressee, KnownNames names, Draft draft) {
        var customer = draft.reviewCase().customer();
        for (Token name : addressee.names()) {
            if (isRight(name, addressee, names)) continue;
            return Optional.of(
                    sighting(
                            addressee,
                            misspelt(name, names) ? MISSPELT : "is not the customer's name",
                            customer));
        }
        if (isTitleWithFirstName(addressee, names))
            return Optional.of(sighting(addressee, "puts a title before a first name", customer));
        if (lacksParticle(addressee, names))
            return Optional.of(
                    sighting(addressee, "leaves out a part of the family name", customer));
        if (isOtherTitle(addressee, customer))
            return Optional.of(sighting(addressee, "is not the customer's title", customer));
        return Optional.empty();
    }

    private static Sighting sighting(Addressee addressee, String what, Customer customer) {
        Sighting sighting = Sighting.at(addressee.span()).with("what", what);
        String right = right(addressee, customer);
        return right.isEmpty() ? sighting : sighting.suggesting(List.of(right));
    }

    /** The customer's name in the form that the writer chose. */
    private static String right(Addressee addressee, Customer customer) {
        String whole = customer.name() != null ? customer.name() : joined(customer);
        String title = customer.honorific() == null ? "" : customer.honorific() + " ";
        boolean one = addressee.names().size() == 1;
        if (!addressee.titles().isEmpty())
            return title + (one && customer.familyName() != null ? customer.familyName() : whole);
        if (!one) return whole;
        if (customer.preferredName() != null) return customer.preferredName();
        return customer.givenName() != null ? customer.givenName() : title + whole;
    }

    private static String joined(Customer customer) {
        var names = new ArrayList<String>();
        if (customer.givenName() != null) names.add(customer.givenName());
        if (customer.familyName() != null) names.add(customer.familyName());
        return String.join(" ", names);
    }

    private static boolean isRight(Token name, Addressee addressee, KnownNames names) {
        String same = KnownNames.same(name.text());
        if (names.all().contains(same)
                || names.all().stream().anyMatch(known -> Spelling.isTranscription(known, same)))
            return true;
        boolean initial = name.text().length() == 1 && addressee.names().size() > 1;
        boolean middle =
                addressee.names().size() > 2
                        && name != addressee.names().getFirst()
                        && name != addressee.names().getLast()
                        && !misspelt(name, names);
        boolean word = !name.startsWithCapital() && !misspelt(name, names);
        boolean particle = addressee.names().size() > 1 && KnownNames.PARTICLES.contains(same);
        return initial || middle || word || particle;
    }

    private static boolean misspelt(Token name, KnownNames names) {
        String same = KnownNames.same(name.text());
        return names.all().stream().anyMatch(known -> Spelling.isNear(known, same));
    }

    /** “Mr Freddie”, where the record knows that Freddie is the first name. */
    private static boolean isTitleWithFirstName(Addressee addressee, KnownNames names) {
        if (addressee.titles().isEmpty() || names.given().isEmpty() || names.family().isEmpty())
            return false;
        if (addressee.writtenTitles().stream()
                .anyMatch(title -> WITH_FIRST_NAME.contains(KnownNames.same(title)))) return false;
        return addressee.names().stream()
                .map(name -> KnownNames.same(name.text()))
                .allMatch(name -> names.given().contains(name) && !names.family().contains(name));
    }

    /** “Mr Berg” for Mr van der Berg. */
    private static boolean lacksParticle(Addressee addressee, KnownNames names) {
        if (addressee.titles().isEmpty() || addressee.names().size() != 1) return false;
        String name = KnownNames.same(addressee.names().getFirst().text());
        boolean alone =
                names.own().contains(name)
                        && names.family().stream()
                                .filter(KnownNames.PARTICLES::contains)
                                .noneMatch(names.own()::contains);
        return names.family().contains(name)
                && !alone
                && !KnownNames.PARTICLES.contains(name)
                && names.family().stream()
                        .anyMatch(particle ->
                                Set.of("van", "von", "der", "den", "ter", "ten", "zu")
                                        .contains(particle));
    }

    private static boolean isOtherTitle(Addressee addressee, Customer customer) {
        if (addressee.titles().isEmpty() || customer.honorific() == null) return false;
        var recorded = new ArrayList<String>();
        var written = new ArrayList<String>();
        for (Token token : Tokenizer.tokenize(customer.honorific())) {
            String kind = Titles.kindOf(token);
            if (kind.isEmpty() || kind.equals("other")) continue;
            recorded.add(kind);
            written.add(token.folded());
        }
        if (recorded.isEmpty()) return false;
        return saysMarried(addressee, written) || differs(addressee.titles(), recorded);
    }

    /** Who chose “Ms” is not to be called “Mrs” or “Miss”. */
    private static boolean saysMarried(Addressee addressee, List<String> written) {
        return written.equals(List.of("ms"))
                && addressee.writtenTitles().stream()
                        .map(KnownNames::same)
                        .anyMatch(title -> title.equals("mrs") || title.equals("miss"));
    }

    private static boolean differs(List<String> titles, List<String> recorded) {
        for (String kind : List.of("doctor", "professor"))
            if (titles.contains(kind) != recorded.contains(kind))
                return !(kind.equals("doctor")
                        && titles.contains("professor")
                        && recorded.contains("professor"));
        for (String kind : List.of("man", "woman", "open")) {
            boolean recordsAny =
                    recorded.contains("man")
                            || recorded.contains("woman")
                            || recorded.contains("open");
            if (recordsAny && titles.contains(kind) && !recorded.contains(kind)) return true;
        }
        return false;
    }
}
