using System.Text.Json.Nodes;

namespace FraudWatch.Server.Api.Batches;

/// <summary>A batch with what is to be judged about it.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Files">What became of each file; null where that is not known.</param>
/// <param name="OpenRows">Quarantined rows that still wait for somebody.</param>
/// <param name="MendedBy">Numbers of the batches that mend its quarantine.</param>
/// <param name="Checks">Columns and drift of each table.</param>
/// <param name="RulesSwitchedOff">Rules that can judge nothing as the store is, with the columns that never came, as <c>table.column</c>.</param>
internal sealed record BatchDetailView(
    BatchView Batch, JsonNode? Files, int OpenRows, IReadOnlyList<string> MendedBy, IReadOnlyList<TableCheckView> Checks, IReadOnlyDictionary<string, IReadOnlyList<string>> RulesSwitchedOff);
