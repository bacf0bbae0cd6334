package vn.sotay.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that is wrong with the input.
 *
 * @param field the parameter or the path of the property that is wrong
 * @param message what is wrong with it, in English
 */
@Schema(description = "One thing that is wrong with the input")
public record Violation(
        @Schema(examples = "limit", description = "The parameter or property that is wrong")
        String field,

        @Schema(examples = "must be between 1 and 100") String message) {}
