using FraudWatch.Store.Ingest;

namespace FraudWatch.Cli.Export;

/// <summary>What <c>store quarantine --json</c> prints: no value of a row, only where it is and what is wrong.</summary>
internal sealed record QuarantineOutput(IReadOnlyList<QuarantinedRow> Rows);
