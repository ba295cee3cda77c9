package heed.channel.push;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Keys on the curve P-256, and their points as web push writes them: 65 bytes, uncompressed. */
final class Curve {

    static final int POINT = 65;
    private static final int COORDINATE = 32;
    private static final ECParameterSpec P256 = ((ECPublicKey) pair().getPublic()).getParams();

    private Curve() {}

    static KeyPair pair() {
        try {
            var maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(new ECGenParameterSpec("secp256r1"));
            return maker.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has P-256
        }
    }

    /**
     * @throws IllegalArgumentException when it is no point of the curve
     */
    static ECPublicKey key(byte[] point) {
        if (point.length != POINT || point[0] != 4) {
            throw new IllegalArgumentException("Not an uncompressed point");
        }
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, POINT));
        // A point beside the curve would let whoever sent it learn of our key.
        if (!isOnCurve(x, y)) {
            throw new IllegalArgumentException("Not a point of P-256");
        }
        try {
            return (ECPublicKey)
                    KeyFactory.getInstance("EC")
                            .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), P256));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static byte[] point(ECPublicKey key) {
        var point = new byte[POINT];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 1 + COORDINATE);
        return point;
    }

    private static boolean isOnCurve(BigInteger x, BigInteger y) {
        var p = ((ECFieldFp) P256.getCurve().getField()).getP();
        var right = x.pow(3).add(P256.getCurve().getA().multiply(x)).add(P256.getCurve().getB());
        return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).mod(p).equals(right.mod(p));
    }

    private static void put(BigInteger number, byte[] into, int at) {
        var bytes = number.toByteArray();
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, into, at + COORDINATE - length, length);
    }
}
