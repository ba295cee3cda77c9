package heed.reply;

import heed.gate.Finding;
import heed.gate.Passage;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** A reply of a program that the gate holds back, with what was found in it. */
final class ReplyHeld extends Refusal {

    private final transient Passage passage;

    ReplyHeld(Passage passage) {
        super(
                Kind.CONFLICT,
                "reply-held",
                "The reply was not sent. Mend what was found in it, or confirm it with a reason, and send it again.");
        this.passage = passage;
    }

    Passage passage() {
        return passage;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("findings", passage.findings());
    }

    /** How the problem document looks. */
    @Schema(name = "ReplyHeld", description = "RFC 9457; type is /problems/reply-held")
    record Problem(String type, String title, int status, String detail, List<Finding> findings) {}
}
