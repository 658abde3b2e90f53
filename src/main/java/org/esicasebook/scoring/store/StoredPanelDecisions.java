package org.esicasebook.scoring.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.esicasebook.accounts.Actor;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.scoring.ActionKeys.Ratified;
import org.esicasebook.scoring.PanelTruth;
import org.esicasebook.scoring.Rescoring;
import org.esicasebook.scoring.measures.panel.KeyRatification;
import org.esicasebook.scoring.measures.panel.TipScatter;
import org.esicasebook.scoring.panel.Panel;
import org.esicasebook.scoring.panel.PanelDecisions;
import org.esicasebook.scoring.panel.PanelFindings;
import org.esicasebook.scoring.panel.PanelId;
import org.esicasebook.scoring.panel.PanelReport;
import org.esicasebook.scoring.panel.PanelReports;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class StoredPanelDecisions implements PanelDecisions {

    private static final String NOT_YET =
            "Nothing can be decided yet: the panel is open, or the images of its case are not there.";

    private final PanelReports reports;
    private final StoredPanelTruths truths;
    private final Rescoring rescoring;
    private final Clock clock;

    StoredPanelDecisions(PanelReports reports, StoredPanelTruths truths, Rescoring rescoring, Clock clock) {
        this.reports = reports;
        this.truths = truths;
        this.rescoring = rescoring;
        this.clock = clock;
    }

    @Override
    public Outcome<Adopted> adopt(PanelId panel, Actor by) {
        Optional<PanelReport> found = reports.find(panel);
        if (found.isEmpty()) {
            return new Outcome.Refused<>(NOT_YET);
        }
        PanelReport report = found.get();
        Panel closed = report.panel();
        Optional<PanelTruth.Safety> safety =
                report.findings().safety(report.truth()).find();
        Optional<Double> tips = report.tips().find().map(TipScatter::perAxisSdMm);
        if (safety.isEmpty() && tips.isEmpty()) {
            return new Outcome.Refused<>(
                    "There is nothing to adopt: too few experts saw the contrast where it is, and too few tips were marked.");
        }
        PanelTruth truth = new PanelTruth(
                1
                        + truths.inForce(closed.slug(), closed.caseVersion())
                                .map(PanelTruth::version)
                                .orElse(PanelTruth.WITHOUT_A_PANEL),
                panel.value(),
                report.findings().experts(),
                named(report.findings()),
                safety,
                tips,
                by.username(),
                now());
        try {
            truths.store(closed.slug(), closed.caseVersion(), truth);
        } catch (DuplicateKeyException adoptedAlready) {
            return new Outcome.Refused<>("What this panel says is part of the truth already.");
        }
        return new Outcome.Done<>(
                new Adopted(truth, rescoring.truthChanged(closed.slug(), closed.caseVersion(), by.username())));
    }

    private static Map<Compartment, Integer> named(PanelFindings findings) {
        Map<Compartment, Integer> named = new EnumMap<>(Compartment.class);
        for (Compartment compartment : Compartment.values()) {
            if (findings.named(compartment) > 0) {
                named.put(compartment, findings.named(compartment));
            }
        }
        return named;
    }

    @Override
    public Outcome<Ratified> ratify(PanelId panel, Actor by) {
        Optional<PanelReport> found = reports.find(panel);
        if (found.isEmpty()) {
            return new Outcome.Refused<>(NOT_YET);
        }
        PanelReport report = found.get();
        return switch (report.findings().key(report.truth())) {
            case KeyRatification.Verdict.NotSupported(String because) -> new Outcome.Refused<>(because + ".");
            case KeyRatification.Verdict.Supported supported -> {
                Panel closed = report.panel();
                truths.ratify(
                        closed.slug(),
                        closed.caseVersion(),
                        panel,
                        new Ratified(report.findings().experts(), now()),
                        by.username());
                yield new Outcome.Done<>(
                        truths.find(closed.slug(), closed.caseVersion()).orElseThrow());
            }
        };
    }

    @Override
    public Optional<PanelTruth> adopted(PanelId panel) {
        return truths.of(panel);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
