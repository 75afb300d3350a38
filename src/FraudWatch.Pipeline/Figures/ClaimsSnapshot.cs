using System.Data.Common;
using DuckDB.NET.Data;
using FraudWatch.Core.People;
using FraudWatch.Store;

namespace FraudWatch.Pipeline.Figures;

/// <summary>
/// The claims store at one moment, as somebody sees it: one connection in one transaction, with the visible institutions in
/// <c>temp.seen</c>. Every figure that is read from one snapshot is about the same data. Dispose it.
/// </summary>
public sealed class ClaimsSnapshot : IDisposable
{
    private const string Tables = "SELECT schema_name || '.' || table_name FROM duckdb_tables() UNION ALL SELECT schema_name || '.' || view_name FROM duckdb_views()";
    private const string NoPrefix = "-";

    private readonly DuckDBConnection connection;
    private readonly HashSet<string> tables;

    private ClaimsSnapshot(DuckDBConnection connection, HashSet<string> tables, IReadOnlyDictionary<string, object?> scope) =>
        (this.connection, this.tables, ScopeParameters) = (connection, tables, scope);

    /// <summary>What is seen, as the parameters <c>$prefixes</c> (division prefixes, commas between) and <c>$region</c>.</summary>
    internal IReadOnlyDictionary<string, object?> ScopeParameters { get; }

    /// <param name="store">The claims.</param>
    /// <param name="scope">What the person sees; institutions of an unknown division only where the whole country is seen.</param>
    /// <param name="region">Narrows it to a division and those below it; null for all that is seen.</param>
    public static ClaimsSnapshot Open(ClaimsStore store, RegionScope scope, string? region)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(scope);
        var seen = Seen(scope, region);
        var connection = store.Connect();
        try
        {
            FigureSql.Execute(connection, "BEGIN TRANSACTION");
            var names = FigureSql.Read(connection, Tables, null, row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
            if (names.Contains("claims.institution"))
                FigureSql.Execute(connection, FigureSql.Text("seen"), seen);
            return new ClaimsSnapshot(connection, names, seen);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Names the last run of the stages: another run, another mark. Empty before the first.</summary>
    public static string RunMark(ClaimsStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return FigureSql.Read(connection, "SELECT 1 FROM duckdb_tables() WHERE schema_name = 'claims' AND table_name = 'stage_state'", null, row => 1).Count > 0
            ? FigureSql.Read(connection, "SELECT coalesce(string_agg(stage || ' ' || CAST(finished_at AS VARCHAR), ',' ORDER BY stage), '') FROM claims.stage_state", null, row => row.GetString(0))[0]
            : "";
    }

    /// <summary>Whether all of these tables are there.</summary>
    public bool Has(params string[] names) => names.All(tables.Contains);

    /// <summary>Runs one of the figures' queries.</summary>
    /// <param name="query">Its file under <c>Figures/Sql</c>, without the ending.</param>
    /// <param name="parameters">Values of its <c>$name</c> parameters.</param>
    /// <param name="map">Makes a value of a row.</param>
    /// <param name="cancellation">Interrupts it.</param>
    public Task<IReadOnlyList<T>> ReadAsync<T>(
        string query, IReadOnlyDictionary<string, object?> parameters, Func<DbDataReader, T> map, CancellationToken cancellation) =>
        ReadTextAsync(FigureSql.Text(query), parameters, map, cancellation);

    /// <summary>The same for a query that is put together of parts.</summary>
    internal Task<IReadOnlyList<T>> ReadTextAsync<T>(
        string sql, IReadOnlyDictionary<string, object?> parameters, Func<DbDataReader, T> map, CancellationToken cancellation) =>
        FigureSql.ReadAsync(connection, sql, parameters, map, cancellation);

    /// <inheritdoc />
    public void Dispose() => connection.Dispose();

    private static Dictionary<string, object?> Seen(RegionScope scope, string? region) => new()
    {
        ["prefixes"] = scope.Prefixes.Count == 0 ? NoPrefix : string.Join(',', scope.Prefixes),
        ["region"] = region is null ? "" : RegionScope.Of([region]).Prefixes[0],
    };
}
