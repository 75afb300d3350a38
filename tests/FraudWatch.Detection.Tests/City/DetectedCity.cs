using DuckDB.NET.Data;
using FraudWatch.Pipeline;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;
using FraudWatch.Synthetic;

namespace FraudWatch.Detection.Tests.City;

/// <summary>A synthetic city that went the whole way from its files to findings.</summary>
internal sealed class DetectedCity : IDisposable
{
    private readonly string _folder;
    private readonly ClaimsStore _store;

    private DetectedCity(string folder, ClaimsStore store)
    {
        _folder = folder;
        _store = store;
        Connection = store.Connect();
    }

    public DuckDBConnection Connection { get; }

    public string Exports => ExportsIn(_folder);

    /// <summary>Only these rules are run; null runs all.</summary>
    public static async Task<DetectedCity> BuildAsync(CityOptions options, IReadOnlyList<string>? rules = null)
    {
        var folder = Directory.CreateTempSubdirectory("city-").FullName;
        await SyntheticCity.GenerateAsync(options, ExportsIn(folder));
        return await DetectAsync(folder, [ExportsIn(folder)], rules);
    }

    /// <summary>Loads each folder as a batch of its own, in this order.</summary>
    public static Task<DetectedCity> ImportAsync(IReadOnlyList<string> batches) =>
        DetectAsync(Directory.CreateTempSubdirectory("city-").FullName, batches);

    public IReadOnlyList<T> Rows<T>(string sql, Func<DuckDBDataReader, T> read)
    {
        using var command = new DuckDBCommand(sql, Connection);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public void Dispose()
    {
        Connection.Dispose();
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<DetectedCity> DetectAsync(string folder, IReadOnlyList<string> batches, IReadOnlyList<string>? rules = null)
    {
        var store = ClaimsStore.Open(Path.Combine(folder, "data"));
        foreach (var batch in batches)
            await IngestClaims.RunAsync(store, new IngestRequest([batch]), progress: null, CancellationToken.None);
        await DetectionPipeline.RunAsync(store, new PipelineOptions { UpTo = "findings", Rules = rules }, progress: null, CancellationToken.None);
        return new DetectedCity(folder, store);
    }

    private static string ExportsIn(string folder) => Path.Combine(folder, "exports");
}
