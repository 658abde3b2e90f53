package org.esicasebook.fluoroscopy.xray;

/** ln x of positive floats from a table: error below 10⁻⁷, the same bits on every machine. */
final class Logarithm {

    private static final int BITS = 11;
    private static final float[] TABLE = table();
    private static final float LN_2 = (float) StrictMath.log(2);

    private Logarithm() {}

    private static float[] table() {
        int n = 1 << BITS;
        float[] values = new float[n + 1];
        for (int i = 0; i <= n; i++) {
            values[i] = (float) StrictMath.log(1 + (double) i / n);
        }
        return values;
    }

    static float of(float x) {
        int bits = Float.floatToRawIntBits(x);
        int exponent = (bits >>> 23) - 127;
        int mantissa = bits & 0x7FFFFF;
        int i = mantissa >>> (23 - BITS);
        float t = (mantissa & ((1 << (23 - BITS)) - 1)) * (1f / (1 << (23 - BITS)));
        return exponent * LN_2 + TABLE[i] + t * (TABLE[i + 1] - TABLE[i]);
    }
}
