namespace FraudWatch.Store.Ingest.Sources;

/// <summary>How a file holds its rows, told by its content and never by its name.</summary>
public enum FileKind
{
    /// <summary>A header and delimited rows.</summary>
    DelimitedText,

    /// <summary>One JSON object per line.</summary>
    JsonLines,

    /// <summary>Apache Parquet.</summary>
    Parquet,

    /// <summary>An Apache Arrow IPC stream, or a file that holds one.</summary>
    Arrow,
}
