package org.esicasebook.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Exposure.Field;
import org.esicasebook.fluoroscopy.Exposure.Receptor;
import org.esicasebook.fluoroscopy.Patient;
import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.fluoroscopy.xray.CArm;
import org.esicasebook.fluoroscopy.xray.VoxelVolume;
import org.esicasebook.geometry.PatientPoint;

/**
 * Exact line integrals through voxels beside plastimatch's ({@code plastimatch drr --algorithm exact}): the same lumbar
 * spine in 0.8 mm voxels, the same rays, each on one thread and on two; how far the pictures agree. Once with soft
 * tissue around the bones, so that no voxel is empty, and once with the bones alone, where empty blocks can be skipped.
 */
final class VoxelBenchmark {

    private static final int ROUNDS = 3;
    private static final int EDGE = 512;
    private static final int NX = 200;
    private static final int NY = 200;
    private static final int NZ = 220;
    private static final double PITCH = 0.8;
    private static final double[] VIEWS = {0, -45, -90};
    private static final Path FOLDER = Path.of("target/bench/voxels");
    private static final Pattern TIME = Pattern.compile("Total time: ([0-9.e+-]+)");
    private static final Pattern PROCESSOR = Pattern.compile("processor ([0-9.]+)");

    private VoxelBenchmark() {}

    public static void main(String[] args) throws Exception {
        Files.createDirectories(FOLDER);
        Report report = new Report("voxels");
        Spine spine = Spine.of(Patient.typical(), Level.L4_L5, 1);
        PatientPoint middle = spine.isocentre(Level.L4_L5);
        boolean good = compare(report, "spine in soft tissue", phantom(spine, middle, 0.02f), middle);
        good &= compare(report, "bones alone", phantom(spine, middle, 0), middle);
        report.finish();
        System.exit(good ? 0 : 1);
    }

    private static boolean compare(Report report, String what, float[] values, PatientPoint middle) throws Exception {
        double ox = middle.xMm() - PITCH * (NX - 1) / 2;
        double oy = middle.yMm() - PITCH * (NY - 1) / 2;
        double oz = middle.zMm() - PITCH * (NZ - 1) / 2;
        VoxelVolume volume = new VoxelVolume(NX, NY, NZ, values, ox, oy, oz, PITCH);
        write(values, ox, oy, oz);
        double[] agreement = new double[VIEWS.length];
        double[] scale = new double[VIEWS.length];
        for (int v = 0; v < VIEWS.length; v++) {
            float[] ours = volume.project(camera(VIEWS[v], middle));
            float[] theirs = plastimatch(VIEWS[v], middle, 2).picture();
            agreement[v] = correlation(ours, theirs);
            scale[v] = sum(ours) / sum(theirs);
        }
        double[] ourOne = new double[ROUNDS];
        double[] skipOne = new double[ROUNDS];
        double[] ourTwo = new double[ROUNDS];
        double[] theirOne = new double[ROUNDS];
        double[] theirTwo = new double[ROUNDS];
        double[] faster = new double[ROUNDS];
        try (ForkJoinPool single = new ForkJoinPool(1);
                ForkJoinPool pair = new ForkJoinPool(2)) {
            for (int round = -1; round < ROUNDS; round++) {
                double one = rate(single, volume.visitingAll(), middle);
                double skip = rate(single, volume, middle);
                double two = rate(pair, volume, middle);
                double plastOne = plastimatchRate(middle, 1);
                double plastTwo = plastimatchRate(middle, 2);
                if (round >= 0) {
                    ourOne[round] = one;
                    skipOne[round] = skip;
                    ourTwo[round] = two;
                    theirOne[round] = plastOne;
                    theirTwo[round] = plastTwo;
                    faster[round] = skip / plastOne;
                }
            }
        }
        report.add(what + ": correlation with plastimatch", "ratio", agreement, ">= 0.999");
        report.add(what + ": sum of ours over theirs", "ratio", scale, "");
        report.add(what + ": ours, every voxel, one thread", "rays/s", ourOne, "");
        report.add(what + ": ours, one thread", "rays/s", skipOne, "");
        report.add(what + ": ours, two threads", "rays/s", ourTwo, "");
        report.add(what + ": plastimatch, one thread", "rays/s", theirOne, "");
        report.add(what + ": plastimatch, two threads", "rays/s", theirTwo, "");
        report.add(what + ": ours over plastimatch, one thread", "ratio", faster, ">= 1");
        return Report.median(faster) >= 1 && IntStream.range(0, VIEWS.length).allMatch(v -> agreement[v] >= 0.999);
    }

    private static CArm camera(double angle, PatientPoint middle) {
        return new CArm(
                new Projection(View.ANTEROPOSTERIOR, angle, 0), middle, EDGE, new Field(1, 1, Receptor.FLAT_PANEL));
    }

    /** Attenuation near 60 keV [1/mm]: compact bone to a depth of 1.5 mm, spongiosa within, something around. */
    private static float[] phantom(Spine spine, PatientPoint middle, float around) {
        float[] values = new float[NX * NY * NZ];
        IntStream.range(0, NZ).parallel().forEach(k -> {
            for (int j = 0; j < NY; j++) {
                for (int i = 0; i < NX; i++) {
                    double d = spine.boneDistanceMm(
                            middle.xMm() + PITCH * (i - (NX - 1) / 2.0),
                            middle.yMm() + PITCH * (j - (NY - 1) / 2.0),
                            middle.zMm() + PITCH * (k - (NZ - 1) / 2.0));
                    values[(k * NY + j) * NX + i] = d > 0 ? around : d > -1.5 ? 0.05f : 0.027f;
                }
            }
        });
        return values;
    }

    /** Rays a second over all views; on one thread, a second of its processor time, whatever else runs here. */
    private static double rate(ForkJoinPool pool, VoxelVolume volume, PatientPoint middle) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        boolean single = pool.getParallelism() == 1;
        long wall = System.nanoTime();
        long nanos = pool.submit(() -> {
                    long start = threads.getCurrentThreadCpuTime();
                    double sum = 0;
                    for (double view : VIEWS) {
                        sum += volume.project(camera(view, middle))[EDGE * EDGE / 2];
                    }
                    if (!Double.isFinite(sum)) {
                        throw new IllegalStateException("A ray through the middle is not finite");
                    }
                    return threads.getCurrentThreadCpuTime() - start;
                })
                .get();
        return VIEWS.length * EDGE * (double) EDGE / ((single ? nanos : System.nanoTime() - wall) * 1e-9);
    }

    private static double plastimatchRate(PatientPoint middle, int threads) throws Exception {
        double seconds = 0;
        for (double view : VIEWS) {
            seconds += plastimatch(view, middle, threads).seconds();
        }
        return VIEWS.length * EDGE * (double) EDGE / seconds;
    }

    /** @param seconds that it says it took; on one thread, processor time */
    private record Theirs(float[] picture, double seconds) {}

    private static Theirs plastimatch(double angle, PatientPoint middle, int threads) throws Exception {
        CArm camera = camera(angle, middle);
        double phi = Math.toRadians(angle);
        ProcessBuilder builder = new ProcessBuilder(
                "bash",
                "-c",
                "TIMEFORMAT='processor %U'; time plastimatch \"$@\"",
                "bash",
                "drr",
                "--hu-conversion=none",
                "--algorithm=exact",
                "--output-format=pfm",
                "--dim=" + EDGE + " " + EDGE,
                text("--detector-size=%.9f %.9f", camera.fieldMm(), camera.fieldMm()),
                text("--sad=%.6f", CArm.SOURCE_TO_ISOCENTRE_MM),
                text("--sid=%.6f", CArm.SOURCE_TO_DETECTOR_MM),
                // from the detector's middle to the source
                text("--nrm=%.12f %.12f 0", -Math.sin(phi), -Math.cos(phi)),
                "--vup=0 0 1",
                text("--isocenter=%.9f %.9f %.9f", middle.xMm(), middle.yMm(), middle.zMm()),
                "--output=" + FOLDER.resolve("theirs-"),
                "--input=" + FOLDER.resolve("phantom.mhd"));
        builder.environment().put("OMP_NUM_THREADS", String.valueOf(threads));
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("plastimatch failed: " + said);
        }
        return new Theirs(read(FOLDER.resolve("theirs-0000.pfm")), find(threads == 1 ? PROCESSOR : TIME, said));
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    private static double find(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IllegalStateException("plastimatch says no more how long it took: " + said);
        }
        return Double.parseDouble(matcher.group(1));
    }

    /** Portable float map; its columns run against ours. */
    private static float[] read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int header = bytes.length - 4 * EDGE * EDGE;
        ByteBuffer values = ByteBuffer.wrap(bytes, header, 4 * EDGE * EDGE).order(ByteOrder.LITTLE_ENDIAN);
        float[] map = new float[EDGE * EDGE];
        for (int row = 0; row < EDGE; row++) {
            for (int column = 0; column < EDGE; column++) {
                map[row * EDGE + EDGE - 1 - column] = values.getFloat();
            }
        }
        return map;
    }

    private static void write(float[] values, double ox, double oy, double oz) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        Files.write(FOLDER.resolve("phantom.raw"), bytes.array());
        Files.writeString(FOLDER.resolve("phantom.mhd"), text("""
                        ObjectType = Image
                        NDims = 3
                        BinaryData = True
                        BinaryDataByteOrderMSB = False
                        TransformMatrix = 1 0 0 0 1 0 0 0 1
                        Offset = %.9f %.9f %.9f
                        CenterOfRotation = 0 0 0
                        ElementSpacing = %s %s %s
                        DimSize = %d %d %d
                        ElementType = MET_FLOAT
                        ElementDataFile = phantom.raw
                        """, ox, oy, oz, PITCH, PITCH, PITCH, NX, NY, NZ));
    }

    private static double sum(float[] map) {
        double sum = 0;
        for (float value : map) {
            sum += value;
        }
        return sum;
    }

    private static double correlation(float[] a, float[] b) {
        double meanA = sum(a) / a.length;
        double meanB = sum(b) / b.length;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
