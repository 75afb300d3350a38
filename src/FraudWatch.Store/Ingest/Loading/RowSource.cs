using FraudWatch.Store.Ingest.Quarantining;
using FraudWatch.Store.Ingest.Sources;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>A file whose format and header are known.</summary>
internal abstract class RowSource(SourceFile file, IReadOnlyList<string> header)
{
    public SourceFile File => file;

    /// <summary>The names of its columns, as they stand in the file.</summary>
    public IReadOnlyList<string> Header => header;

    /// <summary>The bytes that must stand before rows that are sent again.</summary>
    public virtual byte[] HeaderBytes => [];

    /// <summary>Checks the file and makes it readable for DuckDB; damaged records go to quarantine.</summary>
    /// <param name="context">The load.</param>
    /// <param name="quarantine">Takes the damaged records.</param>
    /// <param name="carefully">Set on a second attempt: read in the plainest way, whatever it costs.</param>
    public abstract PreparedRows Prepare(LoadContext context, FileQuarantine quarantine, bool carefully);
}
