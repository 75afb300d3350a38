namespace FraudWatch.Server.Exports;

/// <summary>
/// A list taken whole: its columns, how many rows it has, and the rows, read once and never held together. Count and rows are of
/// one snapshot, which lasts until it is disposed of.
/// </summary>
/// <param name="columns">From left to right.</param>
/// <param name="count">How many rows there are.</param>
/// <param name="rows">One value per column in each row; null where there is none.</param>
/// <param name="snapshot">What the rows are read from.</param>
public sealed class ExportTable(
    IReadOnlyList<ExportColumn> columns, long count, IAsyncEnumerable<IReadOnlyList<object?>> rows, params IReadOnlyList<IAsyncDisposable> snapshot) : IAsyncDisposable
{
    public IReadOnlyList<ExportColumn> Columns { get; } = columns;

    public long Count { get; } = count;

    public IAsyncEnumerable<IReadOnlyList<object?>> Rows { get; } = rows;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var one in snapshot)
            await one.DisposeAsync();
    }
}
