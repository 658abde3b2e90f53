package org.esicasebook.fluoroscopy.xray;

import java.util.List;
import org.esicasebook.fluoroscopy.contrast.ContrastVolume;
import org.jspecify.annotations.Nullable;

/** What a C-arm sees from one place: the patient, the needle and the contrast, at any time and wherever they move. */
final class Scene {

    private final CArm camera;
    private final Beam patient;
    private final NeedleShadow needle;
    private final @Nullable TubingShadow tubing;
    private final ContrastVolume contrast;
    private final float lumenDensity;
    private final View unmoved;

    /** What a camera sees apart from time. */
    private record View(CArm camera, Beam beam, float[] lumen, List<IodineShadow> clouds) {}

    /**
     * What reaches the detector at one moment.
     *
     * @param camera relative to the patient as they lie then
     * @param primary signal of the primary beam, 1 where nothing is in the way
     */
    record Moment(CArm camera, float[] primary, IodineMaps iodine) {

        Moment seenFrom(CArm other) {
            return new Moment(other, primary, iodine);
        }

        /** The mean of several moments, seen from where the last one is seen. */
        static Moment mean(List<Moment> moments) {
            if (moments.size() == 1) {
                return moments.getFirst();
            }
            float[] primary = new float[moments.getFirst().primary.length];
            float part = 1f / moments.size();
            for (Moment moment : moments) {
                for (int i = 0; i < primary.length; i++) {
                    primary[i] += part * moment.primary[i];
                }
            }
            return new Moment(
                    moments.getLast().camera,
                    primary,
                    IodineMaps.mean(moments.stream().map(Moment::iodine).toList()));
        }
    }

    /**
     * @param tubing at the hub, if any is
     * @param iodineMgPerMl of what fills needle and tubing from the start of the injection
     */
    Scene(
            CArm camera,
            Beam patient,
            NeedleShadow needle,
            @Nullable TubingShadow tubing,
            ContrastVolume contrast,
            double iodineMgPerMl) {
        this.camera = camera;
        this.patient = patient;
        this.needle = needle;
        this.tubing = tubing;
        this.contrast = contrast;
        this.lumenDensity = (float) (iodineMgPerMl * 1e-3);
        this.unmoved = view(camera, patient);
    }

    private View view(CArm from, Beam beam) {
        NeedleShadow.Lengths lengths = needle.project(from);
        if (tubing != null) {
            tubing.addTo(from, lengths);
        }
        return new View(
                from,
                beam.with(lengths),
                lengths.lumen(),
                contrast.clouds().stream()
                        .map(cloud -> new IodineShadow(from, cloud))
                        .toList());
    }

    /** The camera relative to a patient who has moved. */
    CArm cameraAfter(double[] moved) {
        return camera.whenPatientMovedBy(moved[0], moved[1], moved[2]);
    }

    Moment at(double seconds) {
        return at(seconds, unmoved);
    }

    /** @param moved displacement of the patient, patient frame [mm] */
    Moment at(double seconds, double[] moved) {
        if (moved[0] == 0 && moved[1] == 0 && moved[2] == 0) {
            return at(seconds, unmoved);
        }
        CArm from = cameraAfter(moved);
        return at(seconds, view(from, patient.seen(new Warp(camera, from))));
    }

    private Moment at(double seconds, View view) {
        int edge = camera.edgePixels();
        IodineMaps maps = new IodineMaps(edge);
        for (IodineShadow shadow : view.clouds) {
            maps.add(shadow.cloud().compartment(), seconds > 0 ? shadow.at(seconds) : new float[edge * edge]);
        }
        float[] iodine = maps.sum();
        if (seconds >= 0) {
            for (int i = 0; i < iodine.length; i++) {
                iodine[i] += lumenDensity * view.lumen[i];
            }
        }
        return new Moment(view.camera, view.beam.through(iodine), maps);
    }
}
