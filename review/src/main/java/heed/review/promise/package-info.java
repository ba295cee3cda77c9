/**
 * What a draft promises, and when that is due. {@link heed.review.promise.Promises} is the way in:
 * it parts each sentence into clauses, finds those that commit us by the tables in the resources,
 * one for each language, and gives them the times that {@link heed.review.due} finds in them.
 *
 * <p>What counts as a promise: a statement that we, or somebody who works for us, will do something
 * for this customer. Habits and rules, offers, requests, reports and the plans of others are none.
 */
@NullMarked
package heed.review.promise;

import org.jspecify.annotations.NullMarked;
