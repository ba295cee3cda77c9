package heed.acknowledgement;

import heed.access.Role;
import heed.access.Viewer;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.web.Html;
import heed.web.Refusal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an inbox says of its own in acknowledgements, typed by a lead beside the mail. */
@Controller
@RequestMapping(AcknowledgementPage.HERE + "/{inbox}/words/{language}")
class OwnWordsPage {

    private final OwnWording own;
    private final AcknowledgementPages pages;
    private final Inboxes inboxes;

    OwnWordsPage(OwnWording own, AcknowledgementPages pages, Inboxes inboxes) {
        this.own = own;
        this.pages = pages;
        this.inboxes = inboxes;
    }

    @PostMapping
    Object keep(
            @PathVariable InboxId inbox,
            @PathVariable String language,
            @RequestParam Map<String, String> typed,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var found = inboxes.find(inbox);
        var wanted = words(inbox, language, typed);
        try {
            own.keep(wanted, wanted.version());
            return "redirect:%s/%s?language=%s&told=saved"
                    .formatted(AcknowledgementPage.HERE, inbox, wanted.language());
        } catch (Refusal refusal) {
            return pages.refused(found, wanted, refusal, viewer);
        }
    }

    /** The mail with these words, while they are written. */
    @PostMapping("/preview")
    Html preview(
            @PathVariable InboxId inbox,
            @PathVariable String language,
            @RequestParam Map<String, String> typed,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        return pages.letter(inboxes.find(inbox), words(inbox, language, typed), viewer);
    }

    private static OwnWords words(InboxId inbox, String language, Map<String, String> typed) {
        var version = typed.getOrDefault("version", "");
        return new OwnWords(
                inbox,
                Phrases.of(language).language(),
                typed.getOrDefault("opening", "").replace("\r\n", "\n"),
                typed.getOrDefault("closing", "").replace("\r\n", "\n"),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0);
    }
}
