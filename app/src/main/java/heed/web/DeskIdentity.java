package heed.web;

import java.util.Optional;

/** Who the desk belongs to and where it is reached from outside, as far as that was set. */
public interface DeskIdentity {

    /** Such as {@code https://desk.example.org}, without a slash at the end. */
    Optional<String> address();

    /** The name that customers know the company by. */
    Optional<String> company();
}
