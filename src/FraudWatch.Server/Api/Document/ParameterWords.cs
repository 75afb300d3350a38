using Microsoft.OpenApi;

namespace FraudWatch.Server.Api.Document;

/// <summary>Describes parameters: as the endpoint explains them, else by what a name means in every address.</summary>
internal static class ParameterWords
{
    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        ["id"] = "The thing's number or id, as its list gives it.",
        ["code"] = "The thing's code, as its list gives it.",
        ["handle"] = "The person's handle, as answers give it.",
        ["number"] = "The thing's number, as its list gives it.",
        ["institution"] = "The institution (fixmedins_code).",
        ["name"] = "The thing's name, as its list gives it.",
    };

    public static void Describe(OpenApiOperation operation, IEnumerable<ExplainedParameter> explained)
    {
        var own = explained.ToDictionary(one => one.Name, one => one.Sentence, StringComparer.Ordinal);
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (parameter is not { Name: { } name } || !string.IsNullOrEmpty(parameter.Description))
                continue;
            parameter.Description = own.GetValueOrDefault(name) ?? (parameter.In == ParameterLocation.Path ? Sentences.GetValueOrDefault(name) : null);
        }
    }
}
