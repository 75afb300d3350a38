using System.Text.Json.Nodes;

namespace FraudWatch.Cli.Tests.Running;

/// <summary>What <c>store info</c> says of a data folder, for comparison.</summary>
internal static class StoreContent
{
    /// <summary>Each table with its live rows and hash, one per line.</summary>
    public static string Of(string data) => string.Join('\n', FraudWatchProgram.Succeed("store", "info", "--data", data, "--json")
        .Json["tables"]!.AsObject()
        .Select(table => $"{table.Key} {table.Value!["rows"]} {table.Value["hash"]}"));

    /// <summary>Each table's counts in an ingest report.</summary>
    public static IEnumerable<(string Table, long Read, long Accepted, long Quarantined, long Duplicate)> Counts(JsonNode report) =>
        report["tables"]!.AsObject().Select(table => (
            table.Key,
            Count(table.Value, "read"),
            Count(table.Value, "accepted"),
            Count(table.Value, "quarantined"),
            Count(table.Value, "duplicate")));

    private static long Count(JsonNode? counts, string name) => counts![name]!.GetValue<long>();
}
