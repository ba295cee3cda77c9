package heed.desk;

import heed.notice.Notice;
import heed.notice.Told;
import heed.web.Icon;
import heed.web.Listing;
import heed.web.TimeWords;
import heed.web.WorkFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told.
 *
 * @param now when the page was made, as an instant
 * @param more where the list goes on; null at its end
 */
record NoticesView(
        WorkFrame frame, String now, List<Line> fresh, List<Line> known, @Nullable String more) {

    /** One notice. */
    record Line(
            String url, String words, Icon icon, String ago, String exactly, boolean pressing) {}

    static NoticesView of(WorkFrame frame, Listing<Told> told, TimeWords words) {
        return new NoticesView(
                frame,
                words.now().toString(),
                lines(told, true, words),
                lines(told, false, words),
                told.next() == null ? null : NoticesPage.HERE + "?after=" + told.next());
    }

    private static List<Line> lines(Listing<Told> told, boolean fresh, TimeWords words) {
        return told.items().stream()
                .filter(one -> one.isNew() == fresh)
                .map(one ->
                        new Line(
                                NoticesPage.HERE + "/" + one.id(),
                                one.notice().words(),
                                icon(one.notice().matter()),
                                words.shortly(one.at()),
                                words.exactly(one.at()),
                                one.notice().pressing()))
                .toList();
    }

    private static Icon icon(Notice.Matter matter) {
        return switch (matter) {
            case PROMISE, COMPLAINT -> Icon.NEEDED;
            case CLOCK -> Icon.CLOCK;
            case HAND_OFF -> Icon.INTO;
            case DUTY -> Icon.PERSON;
            case APPROVAL, THANKS -> Icon.CHECK;
            case ALARM -> Icon.TROUBLE;
            case ARTICLE -> Icon.ARTICLE;
        };
    }
}
