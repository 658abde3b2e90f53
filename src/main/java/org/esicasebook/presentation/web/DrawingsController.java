package org.esicasebook.presentation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.accounts.UserId;
import org.esicasebook.imaging.viewer.Annotation;
import org.esicasebook.imaging.viewer.ViewerContract;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.Readings;
import org.esicasebook.presentation.Drawings;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping(path = "/api/readings/{reading}/drawings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Readings", description = "Judging cases. Readings are their reader's own; those of others are not found.")
class DrawingsController {

    private final CurrentActor currentActor;
    private final Readings readings;
    private final Drawings drawings;

    DrawingsController(CurrentActor currentActor, Readings readings, Drawings drawings) {
        this.currentActor = currentActor;
        this.readings = readings;
        this.drawings = drawings;
    }

    @GetMapping
    @Operation(summary = "What you drew with a reading", description = "As the viewer's contract has annotations.")
    @ApiResponse(responseCode = "200", description = "Your drawings, in the order in which you made them")
    @ApiResponse(responseCode = "404", description = "You have no such reading")
    List<ObjectNode> list(@PathVariable String reading) {
        return drawings.ofReading(own(reading), reader()).stream()
                .map(ViewerContract::write)
                .toList();
    }

    @PutMapping(path = "/{drawing}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep a drawing", description = "In place of an earlier one with its id.")
    @ApiResponse(responseCode = "204", description = "Kept")
    @ApiResponse(responseCode = "404", description = "You have no such reading")
    @ApiResponse(responseCode = "409", description = "The reading is committed, or has as many drawings as it can hold")
    void keep(@PathVariable String reading, @PathVariable String drawing, @RequestBody ObjectNode document) {
        ReadingId id = own(reading);
        Annotation annotation;
        try {
            annotation = ViewerContract.readAnnotation(document);
        } catch (IllegalArgumentException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The body is no drawing.", unreadable);
        }
        if (!annotation.id().equals(drawing)) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "The field id is not the drawing's name in the address.");
        }
        answer(drawings.keep(id, reader(), annotation));
    }

    @DeleteMapping("/{drawing}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a drawing away")
    @ApiResponse(responseCode = "204", description = "It is away")
    @ApiResponse(responseCode = "404", description = "You have no such reading")
    @ApiResponse(responseCode = "409", description = "The reading is committed")
    void remove(@PathVariable String reading, @PathVariable String drawing) {
        answer(drawings.remove(own(reading), reader(), drawing));
    }

    private ReadingId own(String text) {
        try {
            ReadingId id = new ReadingId(UUID.fromString(text));
            if (readings.find(id, reader()).isPresent()) {
                return id;
            }
        } catch (IllegalArgumentException noId) {
            // answered like a reading of somebody else
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, "You have no reading " + text + ".");
    }

    private UserId reader() {
        return currentActor.get().id();
    }

    private static void answer(Drawings.Outcome outcome) {
        switch (outcome) {
            case DONE -> {}
            case COMMITTED ->
                throw new ResponseStatusException(
                        HttpStatus.CONFLICT, "This reading is committed; what was drawn with it stays.");
            case TOO_MANY ->
                throw new ResponseStatusException(
                        HttpStatus.CONFLICT, "This reading has " + Drawings.MOST + " drawings already.");
            case UNKNOWN, NOT_ALLOWED ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND, "You have no such reading.");
        }
    }
}
