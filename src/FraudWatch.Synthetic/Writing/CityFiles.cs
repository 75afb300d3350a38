using System.Text;

namespace FraudWatch.Synthetic.Writing;

/// <summary>The growing files, written chunk by chunk in the order of persons, with their row counts.</summary>
internal sealed class CityFiles : IAsyncDisposable
{
    private static readonly CityTable[] Tables = Enum.GetValues<CityTable>();
    private readonly FileStream[] _streams;
    private readonly long[] _rows = new long[Tables.Length];

    public CityFiles(string folder)
    {
        _streams = [.. Tables.Select(table => new FileStream(Path.Combine(folder, TableLayout.File(table)), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0, useAsync: false))];
        foreach (var table in Tables)
            _streams[(int)table].Write(Encoding.UTF8.GetBytes(TableLayout.Header(table) + "\n"));
    }

    public long Rows(CityTable table) => _rows[(int)table];

    public void Append(ChunkRows chunk)
    {
        foreach (var table in Tables)
        {
            _streams[(int)table].Write(chunk[table].Written.Span);
            _rows[(int)table] += chunk[table].Rows;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var stream in _streams)
            await stream.DisposeAsync();
    }
}
