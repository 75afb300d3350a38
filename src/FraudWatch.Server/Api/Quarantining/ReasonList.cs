using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Quarantining;

/// <summary>What the counts of what is wrong with the open rows can be asked.</summary>
internal static class ReasonList
{
    /// <summary>The filter that the counts themselves go by.</summary>
    public const string Batch = "batch";

    public static ListShape<ReasonCount> Shape { get; } = ListShape.By("id", (ReasonCount count) => $"{count.Table}/{count.Column}/{count.Reason}")
        .Sort("rows", count => count.Rows)
        .Sort("table", count => count.Table)
        .Filter(Batch, "Only rows of this batch, by its number.", (counts, _) => counts)
        .WithText("table", "Only rows of this table.", count => count.Table)
        .WithText("column", "Only where this column is to blame.", count => count.Column)
        .WithText("reason", "Only this reason, whole.", count => count.Reason)
        .SortedBy("-rows");
}
