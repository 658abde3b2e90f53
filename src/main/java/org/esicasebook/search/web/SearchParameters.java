package org.esicasebook.search.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.esicasebook.epidurography.Term;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.CaseQueryAddress;
import org.esicasebook.search.Field;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the parameters of a search by the vocabularies themselves, so that the description cannot fall behind. */
@Component
class SearchParameters implements OperationCustomizer {

    private static final String SEVERAL =
            " Repeat the parameter, or separate values by commas, for several; they are alternatives.";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.getBeanType() == SearchController.class
                && method.getMethod().getName().equals("cases")) {
            operation.addParametersItem(
                    parameter(CaseQueryAddress.TEXT, new StringSchema().maxLength(CaseQuery.LONGEST_TEXT))
                            .description(
                                    "Free text; \"words in quotes\" belong together, a -word must not occur, level:L4-5 asks for"
                                            + " one field, -level:L4-5 for all but that.")
                            .example("TFESI L4/5"));
            operation.addParametersItem(parameter(
                    CaseQueryAddress.MODE,
                    oneOf(Arrays.asList(CaseQuery.Mode.values()))._default(CaseQuery.Mode.UNKNOWN.code())));
            for (Field field : Field.values()) {
                operation.addParametersItem(parameter(field.parameter(), oneOf(field.vocabulary()))
                        .description(field.label()
                                + (field.kind() == Field.Kind.TRUTH ? ", only in mode study." : ".")
                                + SEVERAL));
            }
            operation.addParametersItem(parameter(
                    CaseQueryAddress.ORDER,
                    oneOf(Arrays.asList(CaseQuery.Order.values()))._default(CaseQuery.Order.BEST.code())));
            operation.addParametersItem(parameter(
                            CaseQueryAddress.PAGE,
                            new IntegerSchema().minimum(BigDecimal.ZERO)._default(0))
                    .description("Counts from 0."));
            operation.addParametersItem(parameter(
                    CaseQueryAddress.SIZE,
                    new IntegerSchema()
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(CaseQuery.LARGEST_PAGE))
                            ._default(CaseQuery.USUAL_PAGE)));
        }
        return operation;
    }

    private static QueryParameter parameter(String name, Schema<?> schema) {
        QueryParameter parameter = new QueryParameter();
        parameter.name(name).schema(schema);
        return parameter;
    }

    private static Schema<String> oneOf(List<? extends Term> vocabulary) {
        StringSchema schema = new StringSchema();
        vocabulary.forEach(term -> schema.addEnumItem(term.code()));
        return schema;
    }
}
