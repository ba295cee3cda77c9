package heed.review.mood;

/**
 * Says how likely a text shows something, by its features. The linear models are one; one that
 * knows the meaning of sentences can take their place.
 */
@FunctionalInterface
interface Judge {

    /** How likely, 0 to 1. */
    double probability(Features features);
}
