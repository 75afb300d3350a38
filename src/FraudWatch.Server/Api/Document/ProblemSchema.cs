using Microsoft.OpenApi;

namespace FraudWatch.Server.Api.Document;

/// <summary>How every refusal looks (RFC 9457), once in the document.</summary>
internal static class ProblemSchema
{
    private const string Name = "Problem";

    public static void AddTo(OpenApiDocument document) => document.AddComponent(Name, new OpenApiSchema
    {
        Type = JsonSchemaType.Object,
        Description = "A refusal (RFC 9457).",
        Required = new HashSet<string> { "type", "title", "status" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("The kind of error, `/problems/SLUG`: programs branch on it."),
            ["title"] = Text("The kind in words."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The HTTP status." },
            ["detail"] = Text("What is wrong, and what to do."),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "Sentences by field.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        },
    });

    public static IOpenApiSchema Reference(OpenApiDocument? document) => new OpenApiSchemaReference(Name, document);

    private static OpenApiSchema Text(string sentence) => new() { Type = JsonSchemaType.String, Description = sentence };
}
