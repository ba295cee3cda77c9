package heed.store;

/**
 * The store cannot be used, and Heed must not start: the message tells the administrator why and
 * what to do.
 */
public final class StoreUnusable extends RuntimeException {

    StoreUnusable(String message) {
        super(message);
    }

    StoreUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
