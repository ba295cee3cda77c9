package heed.mail;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Walks ASN.1 in BER or DER (X.690), as far as it takes to reach what an S/MIME signature signs: a
 * few steps, for which a cryptographic library of eight megabytes would be much. Broken elements
 * read as {@link Element#NONE}.
 */
final class Asn1 {

    private static final int OBJECT_ID = 0x06;
    private static final int OCTETS = 0x04;
    private static final int CONSTRUCTED = 0x20;
    private static final int INDEFINITE = 0x80;
    private static final int MAX_DEPTH = 12;

    private final byte[] bytes;

    Asn1(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Where an element's content starts and ends, and where the next element begins. */
    record Element(int tag, int start, int end, int next) {
        static final Element NONE = new Element(-1, 0, 0, 0);

        boolean exists() {
            return tag >= 0;
        }
    }

    Element root() {
        return at(0, bytes.length, 0);
    }

    /** The element at a place within another, counted from 0. */
    Element child(Element parent, int index) {
        Element child = at(parent.start(), parent.end(), 0);
        for (int i = 0; i < index && child.exists(); i++) child = at(child.next(), parent.end(), 0);
        return child;
    }

    boolean isObjectId(Element element, byte[] id) {
        return element.tag() == OBJECT_ID
                && Arrays.equals(bytes, element.start(), element.end(), id, 0, id.length);
    }

    /** The octets within an element, their pieces joined. */
    byte[] octets(Element element) {
        var out = new ByteArrayOutputStream();
        gather(element, out, 0);
        return out.toByteArray();
    }

    private void gather(Element parent, ByteArrayOutputStream out, int depth) {
        if (depth > MAX_DEPTH) return;
        Element child = at(parent.start(), parent.end(), 0);
        while (child.exists()) {
            if (child.tag() == OCTETS) out.write(bytes, child.start(), child.end() - child.start());
            else if (child.tag() == (OCTETS | CONSTRUCTED)) gather(child, out, depth + 1);
            child = at(child.next(), parent.end(), 0);
        }
    }

    private Element at(int from, int limit, int depth) {
        if (from + 2 > limit || depth > MAX_DEPTH) return Element.NONE;
        int tag = bytes[from] & 0xff;
        int first = bytes[from + 1] & 0xff;
        if (first == INDEFINITE) return indefinite(tag, from + 2, limit, depth);
        int start = from + 2;
        long length = first;
        if (first > INDEFINITE) {
            length = 0;
            for (int i = 0; i < first - INDEFINITE; i++) {
                if (start >= limit || length > bytes.length) return Element.NONE;
                length = (length << 8) | (bytes[start++] & 0xff);
            }
        }
        int end = (int) Math.min(limit, start + length);
        return new Element(tag, start, end, end);
    }

    /** An element without a length ends at two zeros. */
    private Element indefinite(int tag, int start, int limit, int depth) {
        int at = start;
        while (at + 1 < limit && (bytes[at] != 0 || bytes[at + 1] != 0)) {
            Element inner = at(at, limit, depth + 1);
            if (!inner.exists()) break;
            at = inner.next();
        }
        return new Element(tag, start, Math.min(at, limit), Math.min(at + 2, limit));
    }
}
