package org.esicasebook.search.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.CaseQueryAddress;
import org.esicasebook.search.CaseSearch;
import org.esicasebook.search.CaseStandings;
import org.esicasebook.search.MyCases;
import org.esicasebook.search.UnreadableQueryException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Library", description = "Finding cases")
class SearchController {

    private final CaseSearch search;
    private final ObjectProvider<CaseStandings> standings;
    private final CurrentActor reader;

    SearchController(CaseSearch search, ObjectProvider<CaseStandings> standings, CurrentActor reader) {
        this.search = search;
        this.standings = standings;
        this.reader = reader;
    }

    @GetMapping("/cases")
    @Operation(
            summary = "Search the library",
            description =
                    "Finds published cases. In mode unknown, the default, nothing in the answer depends on the truth of"
                            + " a case; in mode study findings are searched, counted and shown.")
    @ApiResponse(responseCode = "200", description = "One page of what was found, with the facets of all of it")
    @ApiResponse(
            responseCode = "400",
            description = "A parameter cannot be read; the problem names it and what it may be",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class),
                            examples = @ExampleObject(value = """
                                    {"title": "Unreadable search", "status": 400,
                                     "detail": "The parameter side has no value \\"port\\". It is one of: left, right, midline.",
                                     "parameter": "side", "allowed": ["left", "right", "midline"]}""")))
    SearchAnswer cases(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        CaseQuery query = CaseQueryAddress.parse(parameters);
        return SearchAnswer.of(query, search.search(query, mine()));
    }

    private MyCases mine() {
        @Nullable CaseStandings known = standings.getIfAvailable();
        return known == null
                ? MyCases.NONE
                : MyCases.of(known.standings(reader.get().id()));
    }

    @GetMapping("/suggestions")
    @Operation(
            summary = "Complete what is being typed",
            description =
                    "At most ten completions: terms of the field and titles of cases, spoiler-free in mode unknown.")
    List<String> suggestions(
            @Parameter(description = "What has been typed so far", example = "contral") @RequestParam(defaultValue = "")
                    String q,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"unknown", "study"},
                                            defaultValue = "unknown"))
                    @RequestParam(defaultValue = "unknown")
                    String mode) {
        CaseQuery.Mode walked = CaseQueryAddress.parse(Map.of(CaseQueryAddress.MODE, List.of(mode)))
                .mode();
        return search.suggest(q, walked);
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableQueryException refusal) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(refusal.getMessage()));
        problem.setTitle("Unreadable search");
        problem.setProperty("parameter", refusal.parameter());
        if (!refusal.allowed().isEmpty()) {
            problem.setProperty("allowed", refusal.allowed());
        }
        return problem;
    }
}
