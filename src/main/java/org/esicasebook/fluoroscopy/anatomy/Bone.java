package org.esicasebook.fluoroscopy.anatomy;

/**
 * One bone.
 *
 * @param name as in "L4"
 * @param solid its shape, cortex included
 * @param bodyShellMm thickness of the cortex where the bone is mostly trabecular, as in a vertebral body [mm]
 * @param archShellMm thickness of the cortex of the posterior elements [mm]
 * @param archBeyondYMm posterior of this coordinate in the patient frame the thicker cortex holds [mm]
 * @param pitchMm spacing at which its distance may be sampled [mm]
 */
public record Bone(
        String name, Solid solid, double bodyShellMm, double archShellMm, double archBeyondYMm, double pitchMm) {}
