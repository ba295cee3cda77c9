package heed.customer;

import java.util.List;

/**
 * Whom customers belong to: a company, a school, a club.
 *
 * @param domains whoever writes from one is offered to belong to it
 * @param customers how many belong to it
 */
public record Organisation(OrganisationId id, String name, List<String> domains, int customers) {}
