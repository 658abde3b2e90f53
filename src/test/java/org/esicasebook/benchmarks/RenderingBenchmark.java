package org.esicasebook.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.Injection;
import org.esicasebook.fluoroscopy.Needle;
import org.esicasebook.fluoroscopy.Patient;
import org.esicasebook.fluoroscopy.Placement;
import org.esicasebook.fluoroscopy.Progress;
import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Simulator;
import org.esicasebook.fluoroscopy.Spread;
import org.esicasebook.fluoroscopy.anatomy.Bone;
import org.esicasebook.fluoroscopy.anatomy.Box;
import org.esicasebook.fluoroscopy.anatomy.Solid;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.fluoroscopy.xray.BoneShadow;
import org.esicasebook.fluoroscopy.xray.CArm;
import org.esicasebook.fluoroscopy.xray.Trabeculae;
import org.esicasebook.geometry.PatientPoint;

/**
 * How fast rays pass through the bones of a lumbar spine, on one thread and on two, and how long a case takes: three
 * stills of 1024² and a run of 40 frames of 512².
 */
final class RenderingBenchmark {

    private static final int ROUNDS = 5;
    private static final int EDGE = 512;

    private RenderingBenchmark() {}

    public static void main(String[] args) throws Exception {
        Report report = new Report("rendering");
        rays(report);
        ball(report);
        wholeCase(report);
        report.finish();
    }

    private static void rays(Report report) throws Exception {
        Spine spine = Spine.of(Patient.typical(), Level.L4_L5, 1);
        long start = System.nanoTime();
        BoneShadow bones = new BoneShadow(spine.bones(), new Trabeculae(1));
        report.add("sampling the distance grids, cold", "s", (System.nanoTime() - start) * 1e-9);
        double[] one = new double[ROUNDS];
        double[] two = new double[ROUNDS];
        double[] boxes = new double[ROUNDS];
        double[] scaling = new double[ROUNDS];
        try (ForkJoinPool single = new ForkJoinPool(1);
                ForkJoinPool pair = new ForkJoinPool(2)) {
            for (int round = -2; round < ROUNDS; round++) {
                double single1 = allViews(single, bones, spine);
                double pair2 = allViews(pair, bones, spine);
                if (round >= 0) {
                    one[round] = detectorRays() / single1;
                    two[round] = detectorRays() / pair2;
                    boxes[round] = boxRays(bones, spine) / single1;
                    scaling[round] = single1 / pair2;
                }
            }
        }
        report.add("detector rays through all bones, one thread", "rays/s", one, "");
        report.add("detector rays through all bones, two threads", "rays/s", two, "");
        report.add("rays through a bone's box, one thread", "rays/s", boxes, "");
        report.add("two threads over one", "ratio", scaling, "");
    }

    private static List<CArm> cameras(Spine spine) {
        PatientPoint middle = spine.isocentre(Level.L4_L5);
        return List.of(
                new CArm(Projection.standard(View.ANTEROPOSTERIOR, Side.LEFT), middle, EDGE),
                new CArm(Projection.standard(View.CONTRALATERAL_OBLIQUE, Side.LEFT), middle, EDGE),
                new CArm(Projection.standard(View.LATERAL, Side.LEFT), middle, EDGE));
    }

    /** Rays of three views within the round field. */
    private static double detectorRays() {
        return 3 * Math.PI / 4 * EDGE * EDGE;
    }

    private static double boxRays(BoneShadow bones, Spine spine) {
        return cameras(spine).stream().mapToLong(bones::rays).sum();
    }

    private static double allViews(ForkJoinPool pool, BoneShadow bones, Spine spine) throws Exception {
        List<CArm> cameras = cameras(spine);
        Callable<Integer> work = () -> {
            int sum = 0;
            for (CArm camera : cameras) {
                sum += bones.project(camera).length;
            }
            return sum;
        };
        long start = System.nanoTime();
        pool.submit(work).get();
        return (System.nanoTime() - start) * 1e-9;
    }

    /** A ball of 20 mm whose shadow is known. */
    private static void ball(Report report) {
        Solid ball = new Solid() {
            @Override
            public Box bounds() {
                return new Box(-20, -20, -20, 20, 20, 20);
            }

            @Override
            public double distanceMm(double x, double y, double z) {
                return Math.sqrt(x * x + y * y + z * z) - 20;
            }
        };
        CArm camera = new CArm(Projection.standard(View.ANTEROPOSTERIOR, Side.LEFT), new PatientPoint(0, 0, 0), EDGE);
        float[] map =
                new BoneShadow(List.of(new Bone("ball", ball, 500, 500, 1e6, 0.8)), new Trabeculae(1)).project(camera);
        double sum = 0;
        for (float length : map) {
            sum += length / BoneShadow.COMPACT;
        }
        double pixel = camera.isocentrePixelMm();
        double volume = 4.0 / 3 * Math.PI * 8000;
        report.add(
                "volume of a ball from its shadow over the true one",
                "ratio",
                new double[] {sum * pixel * pixel / volume},
                "0.99..1.01");
    }

    private static void wholeCase(Report report) throws IOException {
        Scenario scenario = new Scenario(
                3,
                Patient.typical(),
                Route.LUMBAR_INTERLAMINAR,
                Level.L4_L5,
                Side.LEFT,
                Needle.tuohy20(),
                new Placement.Interlaminar(1, 4),
                Injection.iohexol240(0.4),
                List.of(Spread.of(Compartment.EPIDURAL, 3.5)),
                List.of(
                        new Exposure.Still(Projection.standard(View.ANTEROPOSTERIOR, Side.LEFT), 12),
                        new Exposure.Still(Projection.standard(View.CONTRALATERAL_OBLIQUE, Side.LEFT), 12),
                        new Exposure.Still(Projection.standard(View.LATERAL, Side.LEFT), 12),
                        new Exposure.Cine(Projection.standard(View.ANTEROPOSTERIOR, Side.LEFT), 0, 40, 4)));
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double[] wall = new double[ROUNDS];
        double[] processor = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long cpu = system.getProcessCpuTime();
            new Simulator().render(scenario, Progress.none());
            double seconds = (System.nanoTime() - start) * 1e-9;
            if (round < 0) {
                report.add("a case, first one in a new machine", "s", seconds);
            } else {
                wall[round] = seconds;
                processor[round] = (system.getProcessCpuTime() - cpu) * 1e-9;
            }
        }
        report.add("a case: 3 stills of 1024², 40 frames of 512²", "s", wall, "<= 8");
        report.add("the same, time on processors", "s", processor, "");
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        report.add("most heap ever used, at most", "MB", peak / 1e6);
    }
}
