package org.esicasebook.operations.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** What {@code /api/openapi} says about the interface as a whole; each controller describes its own part. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("ESI Casebook")
                        .version("1")
                        .description("""
                                Teaching cases of fluoroscopically guided epidural steroid injection: finding them, \
                                opening them and judging them.

                                Everything needs an account: the session of a browser, or HTTP Basic. Terms of the \
                                field stand as stable codes. Refusals are application/problem+json in plain words. \
                                What a case shows stays hidden until the caller has committed a judgment of it or \
                                walks the library in study mode.

                                Images marked as simulated are computed, not taken from patients. This is teaching \
                                material and no clinical advice.""")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("User name and password"))
                        .addSecuritySchemes(
                                "session",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("CASEBOOK")
                                        .description("The session of a browser that has signed in")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("session"));
    }

    /** Every refusal has the same form, so that controllers need only say when they refuse. */
    @Bean
    OpenApiCustomizer refusalsAsProblems() {
        return api -> {
            ModelConverters.getInstance().readAll(ProblemDetail.class).forEach(api.getComponents()::addSchemas);
            Content problem = new Content()
                    .addMediaType(
                            MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            new io.swagger.v3.oas.models.media.MediaType()
                                    .schema(new Schema<>().$ref(Components.COMPONENTS_SCHEMAS_REF + "ProblemDetail")));
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .flatMap(operation -> operation.getResponses().entrySet().stream())
                    .filter(response -> response.getKey().startsWith("4"))
                    .map(Map.Entry::getValue)
                    .filter(response -> response.getContent() == null
                            || !response.getContent().containsKey(MediaType.APPLICATION_PROBLEM_JSON_VALUE))
                    .forEach(response -> response.setContent(problem));
        };
    }
}
