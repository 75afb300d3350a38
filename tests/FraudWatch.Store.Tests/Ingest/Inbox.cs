using System.IO.Compression;
using System.Text;
using DuckDB.NET.Data;
using FraudWatch.Store.Ingest;
using FraudWatch.Store.Tests.Lake;

namespace FraudWatch.Store.Tests.Ingest;

/// <summary>A folder of exports and a store to load them into, both of one test.</summary>
internal sealed class Inbox : IDisposable
{
    private readonly StoreFolder folder = new();
    private readonly string files = Directory.CreateTempSubdirectory("fraudwatch-inbox-").FullName;

    public Inbox() => Store = folder.Open();

    public ClaimsStore Store { get; }

    public string Data => folder.Path;

    public string Folder => files;

    public static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public string Write(string name, string text, Encoding? encoding = null) =>
        Write(name, [.. (encoding ?? new UTF8Encoding(false)).GetPreamble(), .. (encoding ?? new UTF8Encoding(false)).GetBytes(text)]);

    public string Write(string name, byte[] content)
    {
        var path = Path.Combine(files, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public string WriteGzip(string name, string text) => WriteGzip(name, Encoding.UTF8.GetBytes(text));

    public string WriteGzip(string name, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(content);
        return Write(name, packed.ToArray());
    }

    /// <summary>Writes the rows of a SELECT as Parquet.</summary>
    public static void Parquet(string path, string select)
    {
        using var engine = new DuckDBConnection(DuckDBConnectionStringBuilder.InMemoryConnectionString);
        engine.Open();
        engine.Execute($"COPY ({select}) TO '{path}' (FORMAT parquet)");
    }

    /// <summary>Loads the given files, or the whole inbox.</summary>
    public BatchReport Ingest(params string[] paths) =>
        Ingest(new IngestRequest(paths.Length == 0 ? [files] : paths));

    public BatchReport Ingest(IngestRequest request)
    {
        var report = IngestClaims.RunAsync(Store, request, null, CancellationToken.None).GetAwaiter().GetResult();
        foreach (var (table, counts) in report.Tables)
            Assert.True(counts.Read == counts.Accepted + counts.Quarantined + counts.Duplicate, $"{table}: {counts}");
        return report;
    }

    public List<string> Query(string sql) => Store.Query(sql);

    /// <summary>Line, column and reason of everything in quarantine.</summary>
    public List<string> Complaints() => [.. Quarantine.List(Store).Select(row => row.Sentence)];

    public void Dispose()
    {
        Store.Dispose();
        folder.Dispose();
        Directory.Delete(files, recursive: true);
    }
}
