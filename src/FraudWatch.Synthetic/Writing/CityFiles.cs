using System.Text;
using FraudWatch.Synthetic.Funds;
using FraudWatch.Synthetic.Stock;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Writing;

/// <summary>The growing files, written chunk by chunk in the order of persons, with their row counts.</summary>
internal sealed class CityFiles : IAsyncDisposable
{
    private static readonly CityTable[] Tables = Enum.GetValues<CityTable>();
    private readonly FileStream[] _streams;
    private readonly StockCount _stock = new();
    private readonly FundCount _funds = new();
    private readonly long[] _rows = new long[Tables.Length];

    public CityFiles(string folder)
    {
        _streams = [.. Tables.Select(table => new FileStream(Path.Combine(folder, TableLayout.File(table)), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0, useAsync: false))];
        foreach (var table in Tables)
            _streams[(int)table].Write(Encoding.UTF8.GetBytes(TableLayout.Header(table) + "\n"));
    }

    public long Rows(CityTable table) => _rows[(int)table];

    /// <summary>Deliveries, stock-taking and the funds' accounts, once everything that was sold and paid is known.</summary>
    public void AppendAccounts(City city)
    {
        var rows = new ChunkRows();
        StockRows.Write(city, _stock, rows[CityTable.Purchases], rows[CityTable.Stock]);
        FundAccountRows.Write(city, _funds, rows[CityTable.FundAccounts]);
        Append(rows);
    }

    public void Append(ChunkRows chunk)
    {
        _stock.Add(chunk.Stock);
        _funds.Add(chunk.Funds);
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
