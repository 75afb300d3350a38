namespace FraudWatch.Server.Api.Batches;

/// <summary>How one table of a batch compares with what is wanted of it and with earlier batches.</summary>
/// <param name="Table">National table name.</param>
/// <param name="MissingColumns">National columns that did not come.</param>
/// <param name="RulesTouched">Rules that read one of them: they judge the rows of this batch without it, or not at all.</param>
/// <param name="Earlier">Number of earlier batches of the table that it is compared with.</param>
/// <param name="Rows">Rows read against their median.</param>
/// <param name="MeanAmount">Mean amount of a row in yuan against its median; null for tables without an amount.</param>
internal sealed record TableCheckView(
    string Table, IReadOnlyList<string> MissingColumns, IReadOnlyList<string> RulesTouched, int Earlier, DriftView Rows, DriftView? MeanAmount);
