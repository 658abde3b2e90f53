package org.esicasebook.search;

import static org.esicasebook.cases.TeachingCaseFixture.aCase;

import org.esicasebook.cases.TeachingCaseFixture;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Difficulty;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;

/** A small library in the words of the field. */
public final class StarterLibrary {

    private StarterLibrary() {}

    public static TeachingCaseFixture[] cases() {
        return new TeachingCaseFixture[] {
            aCase("lil-01")
                    .titled("Neurogenic claudication in a retired mason")
                    .telling(
                            "A 71-year-old man with central canal stenosis walks two hundred metres.",
                            "Paramedian approach with loss of resistance to saline; 2 mL of iohexol.")
                    .by(Route.LUMBAR_INTERLAMINAR, Level.L4_L5, Side.MIDLINE)
                    .showing(Compartment.EPIDURAL)
                    .teaching(
                            "Dorsal epidural spread with vacuoles",
                            "Contrast touches the ventral laminar margin",
                            "Foamy unilateral column",
                            "Contralateral oblique shows the depth."),
            aCase("lil-02")
                    .titled("Bilateral calf pain in a gardener")
                    .telling(
                            "A 66-year-old woman with disc herniation and calf pain.",
                            "The needle was advanced; contrast ran quickly upwards.")
                    .by(Route.LUMBAR_INTERLAMINAR, Level.L3_L4, Side.MIDLINE)
                    .seenIn(View.ANTEROPOSTERIOR, View.LATERAL, View.CONTRALATERAL_OBLIQUE)
                    .ofDifficulty(Difficulty.INTERMEDIATE)
                    .showing(Compartment.SUBARACHNOID)
                    .teaching(
                            "Myelogram with a ventral fluid level",
                            "Smooth symmetric column with nerve root filling defects",
                            "Layering in the prone patient",
                            "Stop; no local anaesthetic."),
            aCase("lil-03")
                    .titled("Back pain after lifting")
                    .telling("A 45-year-old nurse with back pain.", "One millilitre of contrast.")
                    .by(Route.LUMBAR_INTERLAMINAR, Level.L5_S1, Side.LEFT)
                    .ofDifficulty(Difficulty.ADVANCED)
                    .showing(Compartment.EPIDURAL, Compartment.VENOUS)
                    .teaching(
                            "Epidural spread with a vanishing strand",
                            "The strand clears within two seconds",
                            "Serpiginous line crossing the midline",
                            "Watch the first frames of every run."),
            aCase("ltf-01")
                    .titled("Shooting pain into the big toe")
                    .telling(
                            "A 38-year-old teacher with an L5 radiculopathy.",
                            "Subpedicular approach at the 6 o'clock position under the pedicle.")
                    .by(Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR, Level.L5_S1, Side.RIGHT)
                    .seenIn(View.IPSILATERAL_OBLIQUE, View.ANTEROPOSTERIOR, View.LATERAL)
                    .showing(Compartment.EPIDURAL)
                    .teaching(
                            "Root sleeve and medial epidural flow",
                            "The nerve stands out as a lucency",
                            "Flow under the pedicle",
                            "Look for the perineural sheath."),
            aCase("ltf-02")
                    .titled("Numb thigh after a fall")
                    .telling("A 59-year-old with a numb thigh.", "Half a millilitre under live fluoroscopy.")
                    .by(Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR, Level.L2_L3, Side.LEFT)
                    .seenIn(View.ANTEROPOSTERIOR, View.LATERAL)
                    .ofDifficulty(Difficulty.ADVANCED)
                    .showing(Compartment.ARTERIAL)
                    .teaching(
                            "Filling of a radiculomedullary artery",
                            "A hairpin towards the midline",
                            "Gone within a heartbeat",
                            "Nothing is injected here."),
            aCase("ltf-03")
                    .titled("Pain below the knee in a runner")
                    .telling("A 29-year-old with shin pain.", "Retrodiscal approach through Kambin's triangle.")
                    .by(Route.LUMBAR_TRANSFORAMINAL_INFRANEURAL, Level.L4_L5, Side.RIGHT)
                    .seenIn(View.ANTEROPOSTERIOR, View.LATERAL)
                    .ofDifficulty(Difficulty.INTERMEDIATE)
                    .showing(Compartment.INTRADISCAL)
                    .teaching(
                            "Lozenge between the endplates",
                            "A horizontal band within the disc",
                            "It does not move",
                            "Withdraw and document."),
            aCase("cil-01")
                    .titled("Neck and arm pain in a cellist")
                    .telling("A 50-year-old cellist with a numb little finger.", "Hanging drop at the lowest neck.")
                    .by(Route.CERVICAL_INTERLAMINAR, Level.C7_T1, Side.MIDLINE)
                    .showing(Compartment.EPIDURAL)
                    .teaching(
                            "Thin dorsal stripe over three levels",
                            "A line just ventral to the laminae",
                            "Unilateral, denser on the right",
                            "Depth is read in the oblique."),
            aCase("cau-01")
                    .titled("Leg pain after spinal fusion")
                    .telling("A 63-year-old after fusion; café owner.", "Needle through the hiatus, tip below S3.")
                    .by(Route.CAUDAL, Level.SACRAL_HIATUS, Side.MIDLINE)
                    .seenIn(View.LATERAL, View.ANTEROPOSTERIOR)
                    .showing(Compartment.EPIDURAL)
                    .teaching(
                            "Christmas tree to L5",
                            "Smoke up the chimney in the sacral canal",
                            "Root branches on both sides",
                            "Ten millilitres reach L5."),
        };
    }
}
