package heed.web;

import java.util.Optional;

/** Under which address the desk is reached from outside, when that was set. */
public interface PublicAddress {

    /** Such as {@code https://desk.example.org}, without a slash at the end. */
    Optional<String> get();
}
