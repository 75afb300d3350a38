namespace FraudWatch.Server.Api.Exports;

/// <summary>Asks to take a list away with the numbers of persons in the clear.</summary>
public sealed record UnmaskedExportRequest
{
    /// <summary><c>findings</c>, <c>cases</c>, or <c>working-paper</c> with the filters <c>inspection</c> and, for one problem, <c>rule</c>.</summary>
    public required string List { get; init; }

    /// <summary>The list's filters by name, exactly as the export will have them.</summary>
    public required IReadOnlyDictionary<string, string> Filters { get; init; }

    public required string Reason { get; init; }
}
