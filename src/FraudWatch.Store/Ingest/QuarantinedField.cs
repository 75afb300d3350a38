using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Ingest;

/// <summary>One field of a quarantined row, in the clear.</summary>
/// <param name="Header">Its name as it stands in the file; <c>+N</c> for the Nth field beyond the header.</param>
/// <param name="Column">The national column that it is; null when the table has none of that name.</param>
/// <param name="Value">Its text without quotes; null when the row ends before it.</param>
public sealed record QuarantinedField(string Header, InputColumn? Column, string? Value)
{
    /// <summary>What it is called everywhere: its national name, or that of the file.</summary>
    public string Name => Column?.Name ?? Header;
}
