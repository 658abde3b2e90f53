package org.esicasebook.fluoroscopy.xray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.esicasebook.epidurography.Level;
import org.esicasebook.fluoroscopy.Patient;
import org.esicasebook.fluoroscopy.anatomy.Bone;
import org.esicasebook.fluoroscopy.anatomy.Box;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedDistanceGridTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 4511})
    void gridsKnowEveryBoneNearItsSurfaceAndInventNoneElsewhere(long seed) {
        for (Bone bone : Spine.of(Patient.typical(), Level.L4_L5, seed).bones()) {
            SignedDistanceGrid grid = SignedDistanceGrid.of(bone.solid(), bone.pitchMm());
            Box box = bone.solid().bounds();
            SplittableRandom random = new SplittableRandom(seed);
            int near = 0;
            int missed = 0;
            int invented = 0;
            for (int i = 0; i < 60_000; i++) {
                double x = random.nextDouble(box.minX(), box.maxX());
                double y = random.nextDouble(box.minY(), box.maxY());
                double z = random.nextDouble(box.minZ(), box.maxZ());
                double truth = bone.solid().distanceMm(x, y, z);
                double sampled = grid.sample(x, y, z);
                if (Math.abs(truth) < 0.4) {
                    near++;
                    missed += Math.abs(sampled - truth) > 0.5 ? 1 : 0;
                } else if (truth > 1.2) {
                    invented += sampled < -0.5 ? 1 : 0;
                }
            }
            // the cuts of the joints make the distance itself jump, so a few samples beside them may be wrong
            assertThat(near).as(bone.name()).isGreaterThan(300);
            assertThat(missed / (double) near).as(bone.name()).isLessThan(0.025);
            assertThat(invented).as(bone.name()).isLessThan(12);
        }
    }
}
