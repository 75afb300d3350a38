using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FraudWatch.Server.Api.Figures;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FraudWatch.Server.Api.Document;

/// <summary>What the framework cannot see of an endpoint: its permission, the queries of lists, the headers of changes, examples, errors.</summary>
internal static class OperationDetails
{
    // What a sender leaves out is not shown as null, as though it had to be said.
    private static readonly JsonSerializerOptions GivenMembers = new(JsonConventions.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static void Apply(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var endpoint = context.Description;
        var metadata = endpoint.ActionDescriptor.EndpointMetadata;
        var access = metadata.OfType<AccessRule>().LastOrDefault();
        operation.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        operation.Extensions["x-permission"] = new JsonNodeExtension(JsonValue.Create(access?.Word ?? "nobody"));
        operation.Parameters ??= [];
        foreach (var shape in metadata.OfType<IListShape>())
            AddListQueries(operation, shape);
        foreach (var (name, sentence) in metadata.OfType<FigureParameters>().SelectMany(known => known.Sentences))
            AddQuery(operation, name, sentence, JsonSchemaType.String);
        foreach (var list in metadata.OfType<ExportedList>())
        {
            AddExportQueries(operation, list);
            AddFiles(operation, "The file; `X-Row-Count` says how many rows it has.", context.ApplicationServices.GetServices<IExportFormat>().Select(format => format.MediaType.Split(';')[0]));
        }

        foreach (var file in metadata.OfType<AnsweredFile>())
            AddFiles(operation, "The file.", [file.MediaType]);
        if (metadata.OfType<MethodInfo>().Any(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(IfMatch))))
            AddHeader(operation, "If-Match", "The ETag of what was read.", required: true);
        if (metadata.OfType<IdempotentMetadata>().Any())
            AddHeader(operation, "Idempotency-Key", "At most 128 characters; the request sent again with it is answered and not done again.", required: false);
        if (access is { Anonymous: false } && !IsReading(endpoint))
            AddHeader(operation, Antiforgery.Header, "The antiforgery value of the session.", required: true);
        AddExample(operation, metadata);
        ParameterWords.Describe(operation, metadata.OfType<ExplainedParameter>());
        Refusals.AddTo(operation, metadata.AsReadOnly(), access, IsReading(endpoint), context.Document);
    }

    private static bool IsReading(ApiDescription endpoint) => endpoint.HttpMethod is "GET" or "HEAD";

    private static void AddListQueries(OpenApiOperation operation, IListShape shape)
    {
        AddQuery(operation, "limit", "Rows a page, 1 to 500; 50 unless told.", JsonSchemaType.Integer);
        AddQuery(operation, "cursor", "The `next` of the page before.", JsonSchemaType.String);
        AddQuery(operation, "sort", $"Names with commas between, a hyphen before a name turns it round: {string.Join(", ", shape.SortNames)}. Default `{shape.DefaultSort}`.", JsonSchemaType.String);
        AddQuery(operation, "count", "true: the page says how many rows match in all.", JsonSchemaType.Boolean);
        foreach (var (name, sentence) in shape.Filters)
            AddQuery(operation, name, sentence, JsonSchemaType.String);
    }

    private static void AddExportQueries(OpenApiOperation operation, ExportedList list)
    {
        var shape = list.Shape;
        AddQuery(operation, "format", "csv, xlsx, json, parquet or arrow.", JsonSchemaType.String);
        if (list.MayUnmask)
            AddQuery(operation, "approval", "Number of an approved request for an unmasked export of this list with these filters; it is used up.", JsonSchemaType.Integer);
        AddQuery(operation, "sort", $"As in the list: {string.Join(", ", shape.SortNames)}. Default `{shape.DefaultSort}`.", JsonSchemaType.String);
        foreach (var (name, sentence) in shape.Filters)
            AddQuery(operation, name, sentence, JsonSchemaType.String);
    }

    private static void AddQuery(OpenApiOperation operation, string name, string sentence, JsonSchemaType type) => operation.Parameters?.Add(new OpenApiParameter
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = sentence,
        Schema = new OpenApiSchema { Type = type },
    });

    private static void AddHeader(OpenApiOperation operation, string name, string sentence, bool required) => operation.Parameters?.Add(new OpenApiParameter
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = sentence,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    });

    private static void AddExample(OpenApiOperation operation, IList<object> metadata)
    {
        var examples = metadata.OfType<ExampleMetadata>().ToList();
        foreach (var (type, content) in operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>())
        {
            if ((examples.LastOrDefault(one => one.MediaType == type) ?? examples.LastOrDefault(one => one.MediaType is null)) is { } example)
                content.Example = JsonSerializer.SerializeToNode(example.Request, example.Request.GetType(), GivenMembers);
        }
    }

    private static void AddFiles(OpenApiOperation operation, string sentence, IEnumerable<string> types)
    {
        operation.Responses ??= [];
        operation.Responses["200"] = new OpenApiResponse
        {
            Description = sentence,
            Content = types.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } }),
        };
    }
}
