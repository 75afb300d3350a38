namespace FraudWatch.Cli.Export;

/// <summary>File formats of a table's export.</summary>
internal enum TableFormat
{
    Csv,
    Json,
    Parquet,
    Arrow,
}
