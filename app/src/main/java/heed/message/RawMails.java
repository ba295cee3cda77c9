package heed.message;

import java.util.Optional;
import java.util.UUID;

/** Where mail is kept exactly as it came. The channel that stores it implements this. */
public interface RawMails {

    /** The bytes of a raw mail that the viewer of the transaction may see. */
    Optional<byte[]> bytes(UUID rawMail);
}
