package heed.mail;

import heed.mail.Asn1.Element;
import heed.mail.mime.Part;
import heed.mail.mime.PartReader;
import heed.mail.mime.Reading;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes the mail out of an opaque S/MIME signature, smime.p7m (RFC 8551, section 3.5.2). Verifies
 * nothing.
 */
final class OpaqueSignature {

    private static final byte[] SIGNED_DATA = {
        0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 7, 2
    };
    private static final int CONTENT = 0xa0;

    private OpaqueSignature() {}

    static boolean isOpaque(Part part) {
        String type = part.type().value();
        if (!type.equals("application/pkcs7-mime") && !type.equals("application/x-pkcs7-mime"))
            return false;
        String kind = part.type().parameter("smime-type");
        return kind == null || kind.toLowerCase(Locale.ROOT).equals("signed-data");
    }

    /** The signed part, or null if the bytes are encrypted or no such thing. */
    static @Nullable Part open(Part part, Reading reading) {
        var der = new Asn1(part.content());
        Element info = der.root();
        if (!der.isObjectId(der.child(info, 0), SIGNED_DATA)) return null;
        Element signed = der.child(der.child(info, 1), 0);
        Element content = der.child(der.child(signed, 2), 1);
        if (content.tag() != CONTENT) return null;
        byte[] mail = der.octets(content);
        if (!reading.mayUnpack(mail.length) || !reading.mayEnter(1)) return null;
        return new PartReader(reading).read(mail);
    }
}
