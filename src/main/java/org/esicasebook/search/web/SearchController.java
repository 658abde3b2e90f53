package org.esicasebook.search.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.CaseQueryAddress;
import org.esicasebook.search.CaseSearch;
import org.esicasebook.search.UnreadableQueryException;
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

    private static final String SEVERAL =
            " Repeat the parameter, or separate values by commas, for several; they are alternatives.";

    private final CaseSearch search;

    SearchController(CaseSearch search) {
        this.search = search;
    }

    @GetMapping("/cases")
    @Operation(
            summary = "Search the library",
            description =
                    "Finds published cases. In mode unknown, the default, nothing in the answer depends on the truth of"
                            + " a case; in mode study findings are searched, counted and shown.",
            parameters = {
                @Parameter(
                        name = "q",
                        in = ParameterIn.QUERY,
                        description = "Free text; \"words in quotes\" belong together, a -word must not occur.",
                        example = "TFESI L4/5",
                        schema = @Schema(type = "string", maxLength = CaseQuery.LONGEST_TEXT)),
                @Parameter(
                        name = "mode",
                        in = ParameterIn.QUERY,
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"unknown", "study"},
                                        defaultValue = "unknown")),
                @Parameter(
                        name = "route",
                        in = ParameterIn.QUERY,
                        description = "Route." + SEVERAL,
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"CIL", "CTF", "LIL", "LTF-SP", "LTF-K", "S1TF", "CAU"})),
                @Parameter(
                        name = "level",
                        in = ParameterIn.QUERY,
                        description = "Intended level." + SEVERAL,
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {
                                            "C3-4", "C4-5", "C5-6", "C6-7", "C7-T1", "T12-L1", "L1-2", "L2-3", "L3-4",
                                            "L4-5", "L5-S1", "S1", "hiatus"
                                        })),
                @Parameter(
                        name = "side",
                        in = ParameterIn.QUERY,
                        description = "Intended side of the patient." + SEVERAL,
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"left", "right", "midline"})),
                @Parameter(
                        name = "view",
                        in = ParameterIn.QUERY,
                        description = "Projection that the case has." + SEVERAL,
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"AP", "lateral", "CLO", "oblique"})),
                @Parameter(
                        name = "difficulty",
                        in = ParameterIn.QUERY,
                        description = "Curator's estimate." + SEVERAL,
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"introductory", "intermediate", "advanced"})),
                @Parameter(
                        name = "finding",
                        in = ParameterIn.QUERY,
                        description = "Where contrast went; only in mode study." + SEVERAL,
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {
                                            "epidural",
                                            "muscular",
                                            "venous",
                                            "arterial",
                                            "facet",
                                            "subarachnoid",
                                            "subdural",
                                            "intraneural",
                                            "intradiscal"
                                        })),
                @Parameter(
                        name = "page",
                        in = ParameterIn.QUERY,
                        description = "Counts from 0.",
                        schema = @Schema(type = "integer", minimum = "0", defaultValue = "0")),
                @Parameter(
                        name = "size",
                        in = ParameterIn.QUERY,
                        schema =
                                @Schema(
                                        type = "integer",
                                        minimum = "1",
                                        maximum = "" + CaseQuery.LARGEST_PAGE,
                                        defaultValue = "" + CaseQuery.USUAL_PAGE))
            })
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
        return SearchAnswer.of(query, search.search(query));
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
