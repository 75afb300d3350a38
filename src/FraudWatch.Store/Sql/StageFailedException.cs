using DuckDB.NET.Data;

namespace FraudWatch.Store.Sql;

/// <summary>A statement of a stage failed; the tables of the run before are unchanged.</summary>
public sealed class StageFailedException(StageFile file, DuckDBException cause)
    : Exception($"Stage {file.Stage} failed at {file.Path}, which builds {file.QualifiedName}: {cause.Message}", cause)
{
    /// <summary>The file whose statement failed.</summary>
    public StageFile File { get; } = file;
}
