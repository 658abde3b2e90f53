package org.esicasebook.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.esicasebook.geometry.PixelPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruthSearchTest {

    private static final List<PixelPoint> OUTLINE = List.of(
            new PixelPoint(411.25, 300.5),
            new PixelPoint(412.75, 305.5),
            new PixelPoint(409.5, 311.25),
            new PixelPoint(400, 308));

    private final TruthSearch search = new TruthSearch(Set.of("Smooth column"), List.of(OUTLINE));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>A smooth COLUMN of contrast</p>",
                "/cases?title=smooth%20column",
                "M411.3,300.5 L412.8,305.5 L409.5,311.3",
                "[[411,301],[413,306],[410,311]]",
                "{\"column\":411.25,\"row\":300.5},{\"column\":412.75,\"row\":305.5},{\"column\":409.5,\"row\":311.25}"
            })
    void plantedTruthIsFound(String content) {
        assertThat(search.findIn(List.of(new Traffic.Received("somewhere", content))))
                .isNotEmpty();
    }

    @Test
    void truthInBase64IsFound() {
        String hidden = Base64.getUrlEncoder()
                .encodeToString("{\"sign\":\"smooth column of contrast\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(search.findIn(List.of(new Traffic.Received("somewhere", "id=" + hidden))))
                .isNotEmpty();
    }

    @Test
    void innocentTrafficIsNotFound() {
        var innocent = new Traffic.Received("somewhere", "{\"columns\":1024,\"rows\":1024,\"points\":[411,301,50,60]}");

        assertThat(search.findIn(List.of(innocent))).isEmpty();
    }
}
