package org.esicasebook.fluoroscopy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.fluoroscopy.contrast.ContrastVolume;
import org.esicasebook.fluoroscopy.contrast.Injectate;
import org.esicasebook.fluoroscopy.needle.NeedlePath;
import org.esicasebook.fluoroscopy.needle.NeedlePlanner;

/** A scenario with its contrast, without pictures; each scenario is injected once for all tests that ask. */
public record Injected(Scenario scenario, Spine spine, NeedlePath needle, ContrastVolume contrast) {

    private static final Map<Scenario, Injected> ALREADY = new ConcurrentHashMap<>();

    public static Injected of(Scenario scenario) {
        return ALREADY.computeIfAbsent(scenario, Injected::again);
    }

    /** Injects anew, whatever was injected before. */
    public static Injected again(Scenario scenario) {
        Spine spine = Spine.of(scenario.patient(), scenario.level(), scenario.seed());
        NeedlePath needle = NeedlePlanner.plan(scenario, spine);
        return new Injected(scenario, spine, needle, Injectate.inject(scenario, spine, needle));
    }

    public ContrastVolume.Cloud cloud(Compartment compartment) {
        return contrast.clouds().stream()
                .filter(cloud -> cloud.compartment() == compartment)
                .findFirst()
                .orElseThrow();
    }

    /** Something about the place of a point. */
    public interface Where {
        boolean holds(double x, double y, double z);
    }

    /** Part of a compartment's visible iodine that lies where something holds. */
    public double part(Compartment compartment, double seconds, Where where) {
        ContrastVolume.Cloud cloud = cloud(compartment);
        double[] iodine = cloud.iodineMgAt(seconds);
        double there = 0;
        double all = 0;
        for (int i = 0; i < iodine.length; i++) {
            all += iodine[i];
            if (iodine[i] > 0 && where.holds(cloud.xMm(i), cloud.yMm(i), cloud.zMm(i))) {
                there += iodine[i];
            }
        }
        return there / all;
    }

    /** Part of a compartment's visible iodine that lies ventral to the middle of the sac. */
    public double ventralPart(Compartment compartment, double seconds) {
        Canal canal = spine.canal();
        return part(compartment, seconds, (x, y, z) -> {
            double s = canal.along(y, z);
            return canal.dorsal(s, y, z) < canal.sacMiddleMm(s);
        });
    }
}
