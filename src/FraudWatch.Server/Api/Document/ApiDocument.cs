using FraudWatch.Server.Http;
using Microsoft.OpenApi;

namespace FraudWatch.Server.Api.Document;

/// <summary>The OpenAPI document, made from the endpoints themselves: <c>/api/v1/openapi.json</c>.</summary>
internal static class ApiDocument
{
    private const string Name = "v1";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "FraudWatch",
                Version = Name,
                Description = "Claims in, cases and inspections out. Errors are problem details (RFC 9457); lists go from cursor to cursor; changes need If-Match.",
            };
            document.Servers = [];
            ProblemSchema.AddTo(document);
            AnswerExamples.AddTo(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            OperationDetails.Apply(operation, context);
            return Task.CompletedTask;
        });
    });

    public static void MapApiDocument(this WebApplication service) => service.MapOpenApi("/api/{documentName}/openapi.json").Open();
}
