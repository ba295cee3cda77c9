package heed.desk;

import heed.customer.Likely;
import heed.customer.Merge;
import heed.portal.CardLink;
import heed.web.TimeWords;
import java.util.List;

/** Who may be the same as a customer, who was found to be, and which links they were given. */
record CustomerOthersView(String id, List<Like> likely, List<Part> parts, List<Link> links) {

    /** Somebody who may be the same. */
    record Like(String id, String name, String address, String reasons, boolean known) {}

    /**
     * A merge of the past.
     *
     * @param separation where it is undone; empty when it was
     */
    record Part(String sentence, String when, String exactly, String separation) {}

    /** A link that still works. */
    record Link(String id, String sentence) {}

    static CustomerOthersView of(
            String id,
            List<Likely> likely,
            List<Merge> merges,
            List<CardLink> links,
            TimeWords words) {
        return new CustomerOthersView(
                id,
                likely.stream()
                        .map(one ->
                                new Like(
                                        one.id().toString(),
                                        one.name(),
                                        one.address(),
                                        String.join(", ", one.reasons()),
                                        one.known()))
                        .toList(),
                merges.stream().map(one -> part(one, words)).toList(),
                links.stream()
                        .map(one ->
                                new Link(
                                        one.id().toString(),
                                        "Made "
                                                + words.day(one.madeAt())
                                                + (one.madeBy() == null
                                                        ? ""
                                                        : " by " + one.madeBy())
                                                + ", works until "
                                                + words.day(one.endsAt())))
                        .toList());
    }

    private static Part part(Merge one, TimeWords words) {
        var by = one.personName() == null ? "" : " by " + one.personName();
        var undone = one.undoneAt();
        return new Part(
                one.sourceAddress()
                        + " was merged into "
                        + one.targetAddress()
                        + by
                        + (undone == null
                                ? ""
                                : ", separated again "
                                        + words.day(undone)
                                        + (one.undoneByName() == null
                                                ? ""
                                                : " by " + one.undoneByName())),
                words.day(one.at()),
                words.exactly(one.at()),
                undone == null ? "/customers/" + one.source() + "/separation" : "");
    }
}
