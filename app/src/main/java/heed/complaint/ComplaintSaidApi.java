package heed.complaint;

import heed.access.Viewer;
import heed.audit.Readings;
import heed.message.Message;
import heed.message.MessageId;
import heed.message.MessageKind;
import heed.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was said between a customer who complains and us, for programs. */
@RestController
@RequestMapping("/api/v1/complaints/{id}/messages")
@Tag(name = "Complaints")
@Transactional
class ComplaintSaidApi {

    private final Complaints complaints;
    private final OwnerElsewhere elsewhere;
    private final Readings readings;

    ComplaintSaidApi(Complaints complaints, OwnerElsewhere elsewhere, Readings readings) {
        this.complaints = complaints;
        this.elsewhere = elsewhere;
        this.readings = readings;
    }

    @Schema(name = "ComplaintMessage")
    record Answer(MessageId id, Instant at, boolean byCustomer, String from, String text) {

        static Answer of(Message one) {
            return new Answer(
                    one.id(),
                    one.at(),
                    one.kind() == MessageKind.INBOUND,
                    one.fromName(),
                    one.body());
        }
    }

    @GetMapping
    @Operation(
            summary = "List the latest messages between the customer and us",
            description =
                    "Its owner may be of another team: they read these as long as it is open, and no more of the conversation.")
    Listing<Answer> list(@PathVariable ComplaintId id, Viewer.Member viewer) {
        var complaint = complaints.find(id);
        readings.note(viewer, complaint.conversation(), "complaint:" + id, "api");
        return Listing.whole(elsewhere.said(complaint, viewer).stream().map(Answer::of).toList());
    }
}
