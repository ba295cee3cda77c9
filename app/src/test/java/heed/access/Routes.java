package heed.access;

import static java.util.Map.entry;

import java.util.Map;

/**
 * Who may use which route. A route that is not here fails {@link RouteSecurityApiTest}: whoever
 * adds one says here whom it is for.
 */
final class Routes {

    /** Whom a route is for. */
    enum Door {
        /** Anybody, signed in or not. */
        OPEN,
        /** Whoever shows address and password. */
        PASSWORD,
        /** Whoever works here; it shows each their own. */
        MEMBER,
        /** Whoever works here, though it is named: customers' cards, people, teams. */
        SHARED,
        /** Whoever may see what the address names; to others it does not exist. */
        SEEN,
        /** Whoever owns what the address names. */
        OWN,
        /** Leads. */
        LEAD,
        /** Administrators. */
        ADMINISTRATOR,
        /** Whoever works here; it stays open and tells of what they may see. */
        STREAM,
    }

    static final Map<String, Door> DOORS =
            Map.ofEntries(
                    // before signing in
                    entry("GET /sign-in", Door.OPEN),
                    entry("POST /sign-in", Door.OPEN),
                    entry("GET /welcome/{token}", Door.OPEN),
                    entry("POST /welcome/{token}", Door.OPEN),
                    entry("* /error", Door.OPEN),
                    entry("GET /healthz", Door.OPEN),
                    entry("GET /livez", Door.OPEN),
                    entry("GET /readyz", Door.OPEN),
                    entry("GET /metrics", Door.OPEN),
                    entry("GET /api/v1/openapi.json", Door.OPEN),
                    entry("POST /api/v1/tokens", Door.PASSWORD),
                    // what machines need not know
                    entry("GET /healthz/**", Door.MEMBER),
                    entry("GET /api/v1/openapi.json.yaml", Door.MEMBER),
                    // one's own
                    entry("POST /sign-out", Door.MEMBER),
                    entry("GET /", Door.MEMBER),
                    entry("GET /lists/{name}", Door.MEMBER),
                    entry("GET /live", Door.STREAM),
                    entry("GET /nav", Door.MEMBER),
                    entry("GET /search", Door.MEMBER),
                    entry("GET /palette", Door.MEMBER),
                    entry("GET /narrowing", Door.MEMBER),
                    entry("POST /bulk", Door.MEMBER),
                    entry("POST /views", Door.MEMBER),
                    entry("GET /views/{id}", Door.OWN),
                    entry("DELETE /views/{id}", Door.OWN),
                    entry("POST /views/{id}/removal", Door.OWN),
                    entry("GET /api/v1/me", Door.MEMBER),
                    entry("GET /api/v1/search", Door.MEMBER),
                    entry("GET /api/v1/tokens", Door.MEMBER),
                    entry("DELETE /api/v1/tokens/{id}", Door.OWN),
                    entry("GET /api/v1/conversations", Door.MEMBER),
                    entry("POST /api/v1/conversations", Door.MEMBER),
                    entry("GET /settings/profile", Door.MEMBER),
                    entry("POST /settings/profile", Door.MEMBER),
                    entry("POST /settings/profile/preview", Door.MEMBER),
                    entry("GET /settings/sign-ins", Door.MEMBER),
                    entry("POST /settings/sign-ins/{id}/end", Door.MEMBER),
                    entry("POST /settings/sign-ins/password", Door.MEMBER),
                    entry("GET /settings/tokens", Door.MEMBER),
                    entry("POST /settings/tokens", Door.MEMBER),
                    entry("POST /settings/tokens/{id}/end", Door.OWN),
                    entry("GET /settings", Door.MEMBER),
                    entry("GET /settings/readings", Door.MEMBER),
                    entry("GET /settings/outbox", Door.MEMBER),
                    // known to everybody who works here
                    entry("GET /api/v1/customers", Door.MEMBER),
                    entry("POST /api/v1/customers", Door.MEMBER),
                    entry("GET /api/v1/customers/{id}", Door.SHARED),
                    entry("PATCH /api/v1/customers/{id}", Door.SHARED),
                    entry("GET /api/v1/people", Door.MEMBER),
                    entry("GET /api/v1/people/{id}", Door.SHARED),
                    entry("GET /api/v1/teams", Door.MEMBER),
                    entry("GET /api/v1/teams/{id}", Door.SHARED),
                    entry("GET /api/v1/teams/{id}/members", Door.SHARED),
                    entry("GET /api/v1/inboxes", Door.MEMBER),
                    entry("GET /api/v1/inboxes/{id}", Door.SHARED),
                    // conversations and what is in them
                    entry("GET /api/v1/readings", Door.SEEN),
                    entry("GET /api/v1/conversations/{id}", Door.SEEN),
                    entry("PATCH /api/v1/conversations/{id}", Door.SEEN),
                    entry("GET /api/v1/conversations/{conversation}/messages", Door.SEEN),
                    entry("POST /api/v1/conversations/{conversation}/notes", Door.SEEN),
                    entry("POST /api/v1/conversations/{conversation}/replies", Door.SEEN),
                    entry("POST /api/v1/conversations/{conversation}/attachments", Door.SEEN),
                    entry("POST /api/v1/conversations/{conversation}/merge", Door.SEEN),
                    entry("DELETE /api/v1/conversations/{conversation}/merge", Door.SEEN),
                    entry("GET /api/v1/conversations/{conversation}/links", Door.SEEN),
                    entry("PUT /api/v1/conversations/{conversation}/links/{other}", Door.SEEN),
                    entry("DELETE /api/v1/conversations/{conversation}/links/{other}", Door.SEEN),
                    entry("GET /api/v1/attachments/{id}", Door.SEEN),
                    // the same on pages
                    entry("POST /settings/outbox/{id}/attempt", Door.SEEN),
                    entry("POST /settings/outbox/inboxes/{id}/attempt", Door.SEEN),
                    entry("POST /settings/outbox/{id}/withdrawal", Door.SEEN),
                    entry("GET /conversations/{ref}", Door.SEEN),
                    entry(
                            "GET /conversations/{id}/{kind:ownership|next-step|snooze|tags|links|readings|merge|signature}",
                            Door.SEEN),
                    entry("POST /conversations/{id}/ownership", Door.SEEN),
                    entry("POST /conversations/{id}/next-step", Door.SEEN),
                    entry("POST /conversations/{id}/snooze", Door.SEEN),
                    entry("POST /conversations/{id}/tags", Door.SEEN),
                    entry("POST /conversations/{id}/priority", Door.SEEN),
                    entry("POST /conversations/{id}/subject", Door.SEEN),
                    entry("POST /conversations/{id}/resolution", Door.SEEN),
                    entry("POST /conversations/{id}/spam", Door.SEEN),
                    entry("POST /conversations/{id}/resolution/undo", Door.SEEN),
                    entry("POST /conversations/{id}/spam/undo", Door.SEEN),
                    entry("POST /conversations/{id}/replies", Door.SEEN),
                    entry("POST /conversations/{id}/notes", Door.SEEN),
                    entry("POST /conversations/{id}/attachments", Door.SEEN),
                    entry("POST /conversations/{id}/merge", Door.SEEN),
                    entry("POST /conversations/{id}/merge/undo", Door.SEEN),
                    entry("POST /conversations/{id}/links", Door.SEEN),
                    entry("POST /conversations/{id}/links/undo", Door.SEEN),
                    entry("POST /conversations/{id}/presence", Door.SEEN),
                    entry("DELETE /conversations/{id}/resolution", Door.SEEN),
                    entry("DELETE /conversations/{id}/spam", Door.SEEN),
                    entry("GET /conversations/{id}/attachments", Door.SEEN),
                    entry("DELETE /conversations/{id}/attachments/{file}", Door.SEEN),
                    entry("GET /conversations/{id}/draft", Door.SEEN),
                    entry("PUT /conversations/{id}/draft", Door.SEEN),
                    entry("DELETE /conversations/{id}/draft", Door.SEEN),
                    entry("GET /conversations/{id}/presence", Door.SEEN),
                    entry("DELETE /conversations/{id}/presence", Door.SEEN),
                    entry("POST /conversations/{number}/reading", Door.LEAD),
                    entry("GET /messages/{id}/body", Door.SEEN),
                    entry("GET /messages/{id}/raw", Door.SEEN),
                    entry("POST /messages/{id}/withdrawal", Door.SEEN),
                    entry("POST /messages/{id}/sending", Door.SEEN),
                    entry("GET /attachments/{id}", Door.SEEN),
                    entry("GET /attachments/{id}/{name}", Door.SEEN),
                    // the desk itself
                    entry("GET /settings/start", Door.ADMINISTRATOR),
                    entry("GET /settings/desk", Door.ADMINISTRATOR),
                    entry("POST /settings/desk", Door.ADMINISTRATOR),
                    entry("GET /settings/changes", Door.ADMINISTRATOR),
                    entry("GET /settings/mail", Door.ADMINISTRATOR),
                    entry("GET /settings/mail/{id}", Door.ADMINISTRATOR),
                    entry("GET /settings/mail/{id}/file", Door.ADMINISTRATOR),
                    entry("POST /settings/mail/{id}/replay", Door.ADMINISTRATOR),
                    entry("GET /settings/inboxes", Door.ADMINISTRATOR),
                    entry("POST /settings/inboxes", Door.ADMINISTRATOR),
                    entry("GET /settings/inboxes/new", Door.ADMINISTRATOR),
                    entry("GET /settings/inboxes/{id}", Door.ADMINISTRATOR),
                    entry("POST /settings/inboxes/{id}", Door.ADMINISTRATOR),
                    entry("GET /settings/inboxes/{id}/closing", Door.ADMINISTRATOR),
                    entry("POST /settings/inboxes/{id}/closing", Door.ADMINISTRATOR),
                    entry("POST /settings/inboxes/{id}/sending", Door.ADMINISTRATOR),
                    entry("POST /settings/inboxes/{id}/fetching", Door.ADMINISTRATOR),
                    entry("POST /settings/inboxes/{id}/sending/trial", Door.ADMINISTRATOR),
                    entry("POST /settings/inboxes/{id}/fetching/trial", Door.ADMINISTRATOR),
                    entry("GET /settings/people", Door.ADMINISTRATOR),
                    entry("POST /settings/people", Door.ADMINISTRATOR),
                    entry("GET /settings/people/new", Door.ADMINISTRATOR),
                    entry("GET /settings/people/{id}", Door.ADMINISTRATOR),
                    entry("POST /settings/people/{id}", Door.ADMINISTRATOR),
                    entry("POST /settings/people/{id}/link", Door.ADMINISTRATOR),
                    entry("GET /settings/people/{id}/leaving", Door.ADMINISTRATOR),
                    entry("POST /settings/people/{id}/leaving", Door.ADMINISTRATOR),
                    entry("GET /settings/teams", Door.ADMINISTRATOR),
                    entry("POST /settings/teams", Door.ADMINISTRATOR),
                    entry("GET /settings/teams/new", Door.ADMINISTRATOR),
                    entry("GET /settings/teams/{id}", Door.ADMINISTRATOR),
                    entry("POST /settings/teams/{id}", Door.ADMINISTRATOR),
                    entry("POST /api/v1/people", Door.ADMINISTRATOR),
                    entry("PATCH /api/v1/people/{id}", Door.ADMINISTRATOR),
                    entry("POST /api/v1/inboxes", Door.ADMINISTRATOR),
                    entry("PATCH /api/v1/inboxes/{id}", Door.ADMINISTRATOR),
                    entry("POST /api/v1/teams", Door.ADMINISTRATOR),
                    entry("PATCH /api/v1/teams/{id}", Door.ADMINISTRATOR),
                    entry("PUT /api/v1/teams/{id}/members/{person}", Door.ADMINISTRATOR),
                    entry("DELETE /api/v1/teams/{id}/members/{person}", Door.ADMINISTRATOR));

    private Routes() {}
}
