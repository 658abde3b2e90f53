package org.esicasebook.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.esicasebook.imaging.StoredSeries;

/**
 * One frame as a DICOM file (PS3.10) in Explicit VR Little Endian, for other viewers to be measured with. Only what they
 * need to draw it.
 */
final class DicomFile {

    private static final String EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";
    static final String X_RAY_RADIOFLUOROSCOPIC = "1.2.840.10008.5.1.4.1.1.12.2";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private DicomFile() {}

    /** @param pixels stored values, row by row */
    static byte[] of(StoredSeries series, String studyUid, String seriesUid, String uid, int number, char[] pixels) {
        var meta = new DicomFile();
        meta.bytes(0x0002, 0x0001, "OB", new byte[] {0, 1});
        meta.text(0x0002, 0x0002, "UI", X_RAY_RADIOFLUOROSCOPIC);
        meta.text(0x0002, 0x0003, "UI", uid);
        meta.text(0x0002, 0x0010, "UI", EXPLICIT_LITTLE_ENDIAN);
        meta.text(0x0002, 0x0012, "UI", "2.25.1");
        byte[] head = meta.out.toByteArray();

        var file = new DicomFile();
        file.out.writeBytes(new byte[128]);
        file.out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        file.number(0x0002, 0x0000, "UL", head.length);
        file.out.writeBytes(head);
        file.text(0x0008, 0x0016, "UI", X_RAY_RADIOFLUOROSCOPIC);
        file.text(0x0008, 0x0018, "UI", uid);
        file.text(0x0008, 0x0060, "CS", "RF");
        file.text(0x0010, 0x0010, "PN", "Simulated");
        file.text(0x0010, 0x0020, "LO", "simulated");
        file.text(0x0020, 0x000d, "UI", studyUid);
        file.text(0x0020, 0x000e, "UI", seriesUid);
        file.text(0x0020, 0x0013, "IS", String.valueOf(number));
        file.number(0x0028, 0x0002, "US", 1);
        file.text(0x0028, 0x0004, "CS", "MONOCHROME2");
        file.number(0x0028, 0x0010, "US", series.rows());
        file.number(0x0028, 0x0011, "US", series.columns());
        file.number(0x0028, 0x0100, "US", 16);
        file.number(0x0028, 0x0101, "US", series.bitsStored());
        file.number(0x0028, 0x0102, "US", series.bitsStored() - 1);
        file.number(0x0028, 0x0103, "US", 0);
        file.text(0x0028, 0x1050, "DS", decimal(series.windowCentre()));
        file.text(0x0028, 0x1051, "DS", decimal(series.windowWidth()));
        byte[] data = new byte[2 * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            data[2 * i] = (byte) pixels[i];
            data[2 * i + 1] = (byte) (pixels[i] >>> 8);
        }
        file.bytes(0x7fe0, 0x0010, "OW", data);
        return file.out.toByteArray();
    }

    /** The same without pixels, as OHIF's dicomjson names it. */
    static Map<String, Object> metadata(
            StoredSeries series, String studyUid, String seriesUid, String uid, int number) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("Columns", series.columns());
        metadata.put("Rows", series.rows());
        metadata.put("InstanceNumber", number);
        metadata.put("SOPClassUID", X_RAY_RADIOFLUOROSCOPIC);
        metadata.put("PhotometricInterpretation", "MONOCHROME2");
        metadata.put("SamplesPerPixel", 1);
        metadata.put("BitsAllocated", 16);
        metadata.put("BitsStored", series.bitsStored());
        metadata.put("HighBit", series.bitsStored() - 1);
        metadata.put("PixelRepresentation", 0);
        metadata.put("WindowCenter", series.windowCentre());
        metadata.put("WindowWidth", series.windowWidth());
        metadata.put("Modality", "RF");
        metadata.put("SOPInstanceUID", uid);
        metadata.put("SeriesInstanceUID", seriesUid);
        metadata.put("StudyInstanceUID", studyUid);
        return metadata;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private void text(int group, int element, String vr, String value) {
        byte[] text = value.getBytes(StandardCharsets.US_ASCII);
        byte[] even = new byte[text.length + text.length % 2];
        System.arraycopy(text, 0, even, 0, text.length);
        if (even.length > text.length && !vr.equals("UI")) {
            even[text.length] = ' ';
        }
        bytes(group, element, vr, even);
    }

    private void number(int group, int element, String vr, int value) {
        byte[] four = {(byte) value, (byte) (value >>> 8), (byte) (value >>> 16), (byte) (value >>> 24)};
        bytes(group, element, vr, vr.equals("US") ? new byte[] {four[0], four[1]} : four);
    }

    private void bytes(int group, int element, String vr, byte[] value) {
        little(group, 2);
        little(element, 2);
        out.writeBytes(vr.getBytes(StandardCharsets.US_ASCII));
        if (vr.startsWith("O")) {
            little(0, 2);
            little(value.length, 4);
        } else {
            little(value.length, 2);
        }
        out.writeBytes(value);
    }

    private void little(int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(value >>> (8 * i));
        }
    }
}
