package heed.desk;

import heed.access.Viewer;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Lazy;

/**
 * How the API describes itself at {@code /api/v1/openapi.json} (OpenAPI 3.1), read from its
 * controllers when somebody asks for the first time: a start does not pay for it.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String WORDS =
            """
            The JSON interface of Heed. Lists are `{"items": […], "next": "cursor" | null}`; errors are problem documents
            (RFC 9457) whose `type` ends with a stable code. Times are ISO 8601 in UTC. Members that are not known here are
            ignored. What a token's person may not see does not exist for it.
            """;

    @Bean
    static BeanFactoryPostProcessor describedWhenAsked() {
        return beans -> {
            for (var name : beans.getBeanDefinitionNames()) {
                if (beans.getBeanDefinition(name) instanceof AnnotatedBeanDefinition definition
                        && definition.getFactoryMethodMetadata() != null
                        && definition
                                .getFactoryMethodMetadata()
                                .getDeclaringClassName()
                                .startsWith("org.springdoc.")) {
                    definition.setLazyInit(true);
                }
            }
        };
    }

    // The registrar unwraps what handlers return; nobody else asks for it.
    @Bean
    @Lazy
    @DependsOn("modelConverterRegistrar")
    static OpenAPI description() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.Member.class, Viewer.class);
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Heed")
                                .version("1")
                                .description(WORDS)
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        "token",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer"))
                                .addSecuritySchemes(
                                        "password",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("basic"))
                                .addSchemas("Problem", problem()))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** What every operation may be answered besides, and the key that every POST may carry. */
    @Bean
    @Lazy
    static OpenApiCustomizer answersOfAll() {
        return api ->
                api.getPaths()
                        .values()
                        .forEach(path -> {
                            path.readOperations().forEach(ApiDescription::addProblem);
                            if (path.getPost() != null) {
                                path.getPost().addParametersItem(idempotencyKey());
                            }
                        });
    }

    private static void addProblem(Operation operation) {
        var content =
                new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType()
                                        .schema(
                                                new Schema<>()
                                                        .$ref("#/components/schemas/Problem")));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse().description("A problem, and its code").content(content));
    }

    private static HeaderParameter idempotencyKey() {
        var header = new HeaderParameter();
        header.name("Idempotency-Key")
                .required(false)
                .description("Within 24 hours, the same key and body is done once, answered alike.")
                .schema(new StringSchema().maxLength(200));
        return header;
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema().description("/problems/ and a stable code"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("What to do, for a person"))
                .required(List.of("type", "title", "status", "detail"));
    }
}
