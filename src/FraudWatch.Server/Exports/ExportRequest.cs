using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Exports;

/// <summary>What a request asks of an export: the list's filters and order, the format, and whether it holds an approval for numbers in the clear.</summary>
/// <param name="Query">Filters and order.</param>
/// <param name="Format">Name of the format.</param>
/// <param name="Approval">The approval that lets it be unmasked; null for a masked one.</param>
internal sealed record ExportRequest(ListQuery Query, string Format, long? Approval)
{
    /// <summary>Names in the query besides those of the list.</summary>
    public static IReadOnlyList<string> OwnNames { get; } = ["sort", "format", "approval"];

    public bool Unmasked => Approval is not null;

    /// <exception cref="RequestRefusedException">Something is unknown or malformed.</exception>
    public static ExportRequest Of(HttpRequest request, IListShape shape, string unique) => new(
        ListQuery.Whole(request, shape, unique, OwnNames),
        request.Query["format"].ToString() is { Length: > 0 } format ? format : throw RequestRefusedException.BadQuery("format", "format is needed: csv, xlsx, json, parquet or arrow."),
        request.Query["approval"].ToString() is { Length: > 0 } approval ? FilterText.Number("approval", approval) : null);
}
