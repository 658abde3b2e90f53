package org.esicasebook.fluoroscopy;

/**
 * How the contrast is given. The volume is the sum of what the {@link Spread}s take up.
 *
 * @param agent generic name, for example iohexol
 * @param iodineMgPerMl concentration [mg iodine per mL], 100 to 370; 180, 240 and 300 are usual
 * @param flowMlPerSecond flow by hand [mL/s], 0.05 to 2; 0.2 to 0.5 is usual
 */
public record Injection(String agent, double iodineMgPerMl, double flowMlPerSecond) {

    public Injection {
        if (agent.isBlank()) {
            throw new IllegalArgumentException("agent: name the contrast agent");
        }
        Bounds.check("iodineMgPerMl", iodineMgPerMl, 100, 370);
        Bounds.check("flowMlPerSecond", flowMlPerSecond, 0.05, 2);
    }

    public static Injection iohexol240(double flowMlPerSecond) {
        return new Injection("iohexol", 240, flowMlPerSecond);
    }
}
