package heed.customer;

import heed.access.ReadLog;
import heed.access.Viewer;
import heed.web.Listing;
import heed.web.Patch;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers for programs. */
@RestController
@RequestMapping("/api/v1/customers")
@Tag(name = "Customers")
@Transactional
class CustomerApi {

    private static final int LONGEST = 300;

    private final Customers customers;
    private final Cards cards;
    private final Addresses addresses;
    private final ReadLog readings;

    CustomerApi(Customers customers, Cards cards, Addresses addresses, ReadLog readings) {
        this.customers = customers;
        this.cards = cards;
        this.addresses = addresses;
        this.readings = readings;
    }

    @Schema(name = "NewCustomer")
    record NewCustomer(@Nullable String email, @Nullable String name, @Nullable String language) {}

    @Schema(name = "CustomerChange")
    record Change(
            @Nullable String name,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String preferredName,
            @Nullable String honorific,
            @Nullable String pronouns,
            @Nullable String pronunciation,
            @Nullable String organisation,
            @Nullable String phone,
            @Nullable @Schema(allowableValues = {"formal", "casual"}) String formality,
            @Nullable @Schema(allowableValues = {"brief", "detailed"}) String detail,
            @Nullable String language,
            @Nullable String zone,
            @Nullable @Schema(allowableValues = {"mail", "phone"}) String channel,
            @Nullable String hours,
            @Nullable String accessibility,
            @Nullable @Schema(description = "One of their addresses: write to them there")
                    String email,
            @Nullable @Schema(allowableValues = {"said", "imported"}) String source) {}

    @GetMapping
    @Operation(summary = "List customers in the order in which we met them, or find them by name")
    Listing<CustomerAnswer> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer.Member viewer) {
        int most = Listing.limit(limit);
        if (!q.isBlank()) {
            return Listing.whole(known(customers.resembling(q, most)));
        }
        var after = cursor == null || cursor.isBlank() ? null : CustomerId.of(cursor);
        var rows = customers.page(after, most + 1);
        var items = rows.size() > most ? rows.subList(0, most) : rows;
        return new Listing<>(
                known(items), rows.size() > most ? items.getLast().id().toString() : null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a customer, with their card")
    ResponseEntity<CustomerAnswer> read(@PathVariable CustomerId id, Viewer.Member viewer) {
        var look = cards.look(id);
        if (look.known()) {
            readings.note(viewer, "customer:" + look.card().customer(), "api");
        }
        return answer(id, look);
    }

    private ResponseEntity<CustomerAnswer> answer(CustomerId id, Cards.Look look) {
        return ResponseEntity.ok()
                .eTag("\"" + look.version() + "\"")
                .body(known(customers.find(id)).with(look.card()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a customer")
    CustomerAnswer add(@RequestBody NewCustomer wanted, Viewer.Member viewer) {
        if (wanted.email() == null) {
            throw Patch.wrong("email", "a mail address");
        }
        if (customers.findByAddress(wanted.email()).isPresent()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "address-taken", "A customer has this address already.");
        }
        var language = bounded("language", wanted.language());
        return known(customers.introduce(wanted.email(), wanted.name(), language));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change what we know of a customer",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Change.class))))
    ResponseEntity<CustomerAnswer> change(
            @PathVariable CustomerId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Patch patch,
            Viewer.Member viewer) {
        cards.requireVersion(id, version);
        var values = new EnumMap<CardField, Optional<String>>(CardField.class);
        for (var field : CardField.values()) {
            if (patch.has(field.word())) {
                values.put(field, Optional.ofNullable(patch.text(field.word())));
            }
        }
        if (patch.has("email")) {
            addresses.makePrimary(id, patch.requiredText("email"));
        }
        cards.write(id, values, source(patch));
        return answer(id, cards.look(id));
    }

    private static Source source(Patch patch) {
        var word = patch.has("source") ? patch.requiredText("source") : Source.SAID.word();
        return switch (word) {
            case "said" -> Source.SAID;
            case "imported" -> Source.IMPORTED;
            default -> throw Patch.wrong("source", "said or imported");
        };
    }

    private CustomerAnswer known(Customer one) {
        return CustomerAnswer.of(one, customers.addresses(one.id()));
    }

    private List<CustomerAnswer> known(List<Customer> all) {
        var addresses = customers.addresses(all);
        return all.stream()
                .map(one -> CustomerAnswer.of(one, addresses.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static @Nullable String bounded(String member, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw Patch.wrong(member, "a text of 300 characters at most");
        }
        return text;
    }
}
