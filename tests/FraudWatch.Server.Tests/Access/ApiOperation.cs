using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FraudWatch.Server.Tests.Access;

/// <summary>One operation of the API document.</summary>
internal sealed partial record ApiOperation(string Method, string Path, string Permission, string? MediaType)
{
    /// <summary>No row has this id: what is allowed is then not found, which is enough to tell it from what is not allowed.</summary>
    public const string NoSuchId = "999999999";

    /// <summary>The address with ids that nothing has.</summary>
    public string Address => Parameter().Replace(Path, NoSuchId);

    public static IReadOnlyList<ApiOperation> In(JsonNode document) =>
    [
        .. from path in document["paths"]?.AsObject() ?? []
           from operation in path.Value?.AsObject() ?? []
           where operation.Key is "get" or "post" or "put" or "patch" or "delete"
           select new ApiOperation(operation.Key.ToUpperInvariant(), path.Key, (string?)operation.Value?["x-permission"] ?? "nobody",
               operation.Value?["requestBody"]?["content"]?.AsObject().First().Key),
    ];

    /// <summary>A body of the kind that is taken, with nothing in it that could be done.</summary>
    public HttpContent? Body() => MediaType is null ? null : new StringContent("{}", new MediaTypeHeaderValue(MediaType));

    public override string ToString() => $"{Method} {Path} ({Permission})";

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
