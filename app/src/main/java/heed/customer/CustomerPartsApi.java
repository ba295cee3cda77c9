package heed.customer;

import heed.access.ReadLog;
import heed.access.Viewer;
import heed.web.Cursor;
import heed.web.Listing;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What belongs to a customer, for programs: addresses, remarks, who is the same. */
@RestController
@RequestMapping("/api/v1/customers/{id}")
@Tag(name = "Customers")
@Transactional
class CustomerPartsApi {

    private final Cards cards;
    private final Addresses addresses;
    private final Remarks remarks;
    private final Duplicates duplicates;
    private final ReadLog readings;

    CustomerPartsApi(
            Cards cards,
            Addresses addresses,
            Remarks remarks,
            Duplicates duplicates,
            ReadLog readings) {
        this.cards = cards;
        this.addresses = addresses;
        this.remarks = remarks;
        this.duplicates = duplicates;
        this.readings = readings;
    }

    @Schema(name = "CustomerAddress")
    record AddressAnswer(String email, boolean primary, @Nullable Instant confirmedAt) {}

    @Schema(name = "NewAddress")
    record NewAddress(@Nullable String email) {}

    @Schema(name = "Remark")
    record RemarkAnswer(UUID id, String text, String by, Instant at) {

        static RemarkAnswer of(Remark one) {
            return new RemarkAnswer(one.id().value(), one.text(), one.personName(), one.at());
        }
    }

    @Schema(name = "NewRemark")
    record NewRemark(@Nullable String text) {}

    @Schema(name = "LikelyCustomer")
    record LikelyAnswer(UUID id, String name, String email, List<String> reasons) {}

    @Schema(name = "CustomerMerge")
    record Wanted(@Nullable CustomerId into) {}

    /** Who remains. */
    @Schema(name = "CustomerMerged")
    record Merged(UUID id) {}

    @GetMapping("/addresses")
    @Operation(summary = "List a customer's addresses, the primary one first")
    Listing<AddressAnswer> addresses(@PathVariable CustomerId id, Viewer.Member viewer) {
        cards.of(id);
        return Listing.whole(
                addresses.of(id).stream()
                        .map(one ->
                                new AddressAnswer(one.address(), one.primary(), one.confirmedAt()))
                        .toList());
    }

    @PostMapping("/addresses")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add an address")
    Listing<AddressAnswer> addAddress(
            @PathVariable CustomerId id, @RequestBody NewAddress wanted, Viewer.Member viewer) {
        if (wanted.email() == null) {
            throw Patch.wrong("email", "a mail address");
        }
        addresses.add(id, wanted.email());
        return addresses(id, viewer);
    }

    @DeleteMapping("/addresses/{email}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an address away")
    void removeAddress(
            @PathVariable CustomerId id, @PathVariable String email, Viewer.Member viewer) {
        addresses.remove(id, email);
    }

    @GetMapping("/remarks")
    @Operation(summary = "List what was written down about a customer, who may read it, too")
    Listing<RemarkAnswer> remarks(
            @PathVariable CustomerId id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer.Member viewer) {
        var root = cards.of(id).customer();
        int most = Listing.limit(limit);
        readings.note(viewer, "customer:" + root, "api");
        return Listing.of(
                        remarks.list(id, Cursor.of(cursor), most + 1),
                        most,
                        one -> new Cursor(one.at(), one.id().value()))
                .map(RemarkAnswer::of);
    }

    @PostMapping("/remarks")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Write a remark, which the customer may read")
    RemarkAnswer remark(
            @PathVariable CustomerId id, @RequestBody NewRemark wanted, Viewer.Member viewer) {
        var made = remarks.add(id, wanted.text() == null ? "" : wanted.text());
        return remarks.list(id, null, 200).stream()
                .filter(one -> one.id().equals(made))
                .map(RemarkAnswer::of)
                .findFirst()
                .orElseThrow();
    }

    @DeleteMapping("/remarks/{remark}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take one's own remark back")
    void takeBack(
            @PathVariable CustomerId id, @PathVariable RemarkId remark, Viewer.Member viewer) {
        remarks.takeBack(id, remark, viewer);
    }

    @GetMapping("/duplicates")
    @Operation(summary = "List who may be the same, with reasons")
    Listing<LikelyAnswer> likely(@PathVariable CustomerId id, Viewer.Member viewer) {
        var look = cards.look(id);
        if (!look.known()) {
            return Listing.whole(List.of());
        }
        return Listing.whole(
                duplicates.likely(look.card(), addresses.of(id)).stream()
                        .map(one ->
                                new LikelyAnswer(
                                        one.id().value(), one.name(), one.address(), one.reasons()))
                        .toList());
    }

    @PostMapping("/merge")
    @Operation(summary = "Make a customer part of another")
    Merged merge(@PathVariable CustomerId id, @RequestBody Wanted wanted, Viewer.Member viewer) {
        if (wanted.into() == null) {
            throw Patch.wrong("into", "the id of the other customer");
        }
        duplicates.merge(id, wanted.into(), viewer);
        return new Merged(wanted.into().value());
    }

    @DeleteMapping("/merge")
    @Operation(summary = "Separate a customer again, as they were")
    Merged separate(@PathVariable CustomerId id, Viewer.Member viewer) {
        duplicates.separate(id, viewer);
        return new Merged(id.value());
    }
}
