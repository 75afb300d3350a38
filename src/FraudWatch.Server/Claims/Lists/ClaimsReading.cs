using System.Collections.Concurrent;
using DuckDB.NET.Data;
using FraudWatch.Casework.People;
using FraudWatch.Core.People;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using FraudWatch.Store;

namespace FraudWatch.Server.Claims;

/// <summary>Reads lists and single things of the claims store, each request in a snapshot of its own.</summary>
internal sealed class ClaimsReading(ClaimsStore store, PersonHandles persons)
{
    private const int Tries = 3;

    // What is there once stays, unless the derived file is set aside.
    private readonly ConcurrentDictionary<string, bool> known = new(StringComparer.Ordinal);

    /// <summary>The page that a request asks for.</summary>
    /// <param name="list">The list.</param>
    /// <param name="request">The request.</param>
    /// <param name="actor">Whose divisions bound it.</param>
    /// <param name="view">What the API shows of a row.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <param name="within">A further condition, for the lists of one thing.</param>
    /// <exception cref="RequestRefusedException">The query is malformed, or no run has made the tables yet.</exception>
    public Task<Page<TView>> PageAsync<TView>(
        ClaimsList list, HttpRequest request, Actor actor, Func<ClaimsRow, TView> view, CancellationToken cancellation, Func<SqlValues, string>? within = null)
    {
        var query = ListQuery.Of(request, list, list.Unique);
        return ReadAsync(list.Tables, async snapshot =>
        {
            var values = new SqlValues();
            var own = list.Own(query.Filters, actor.Scope, values);
            var where = $"{list.Where(query.Filters, actor.Scope, values)} AND ({within?.Invoke(values) ?? "true"})";
            long? total = query.Count ? await CountAsync(snapshot, $"{own} {list.BesideIn(where)} WHERE {where}", values, cancellation) : null;
            var behind = $"WHERE {where} AND {ClaimsPaging.After(list, query, values)} ORDER BY {ClaimsPaging.Order(list, query)} LIMIT {query.Limit + 1}";
            var keys = string.Join(", ", ClaimsPaging.Keys(list, query));
            var shown = list.Joins.Count > 0 ? keys : $"{Shown(list)}, {keys}";
            var rows = await snapshot.RowsAsync($"SELECT {shown} FROM {own} {list.BesideIn($"{shown} {behind}")} {behind}", values, cancellation);
            var next = rows.Count > query.Limit ? ClaimsPaging.CursorAfter(query, rows[query.Limit - 1]) : null;
            if (list.Joins.Count > 0 && rows.Count > 0)
                rows = await new ClaimsPageRows(snapshot, list).ReadAsync(query, actor, [.. rows.Take(query.Limit).Select(row => ClaimsPaging.UniqueOf(list, query, row))], cancellation);
            return new Page<TView>([.. rows.Take(query.Limit).Select(view)], next, total);
        }, cancellation);
    }

    /// <summary>The one row of a list that a condition tells; null when there is none, or none in the actor's divisions.</summary>
    public static async Task<ClaimsRow?> FindAsync(
        ClaimsSnapshot snapshot, ClaimsList list, Actor actor, Func<SqlValues, string> which, CancellationToken cancellation)
    {
        var values = new SqlValues();
        var unfiltered = new Dictionary<string, string>();
        var matching = $"FROM {list.From(unfiltered, actor.Scope, values)} WHERE {list.Where(unfiltered, actor.Scope, values)}";
        return (await snapshot.RowsAsync($"SELECT {Shown(list)} {matching} AND ({which(values)}) LIMIT 1", values, cancellation)).FirstOrDefault();
    }

    /// <summary>The whole list with its count, of one snapshot; the caller disposes it.</summary>
    /// <exception cref="RequestRefusedException">No run has made the tables yet.</exception>
    public async Task<ExportTable> WholeAsync(ClaimsList list, ExportRequest request, Actor actor, CancellationToken cancellation, Func<SqlValues, string>? within = null)
    {
        var columns = ExportedColumns.Of(list, persons, request.Unmasked);
        return await ReadAsync(list.Tables, async snapshot =>
        {
            var values = new SqlValues();
            var matching = $"{list.From(request.Query.Filters, actor.Scope, values)} WHERE {list.Where(request.Query.Filters, actor.Scope, values)} AND ({within?.Invoke(values) ?? "true"})";
            var count = await CountAsync(snapshot, matching, values, cancellation);
            var rows = snapshot.StreamAsync($"SELECT {Shown(list)} FROM {matching} ORDER BY {ClaimsPaging.Order(list, request.Query)}", values, cancellation);
            return new ExportTable(columns.Columns, count, columns.RowsOf(rows), snapshot);
        }, cancellation, keep: true);
    }

    /// <summary>Does what needs a snapshot in which these tables are there.</summary>
    /// <param name="tables">What a run makes, as <c>schema.table</c> or <c>schema.table.column</c>.</param>
    /// <param name="read">Reads; it may be called again, when a run swapped the store under it.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <param name="keep">Whether the snapshot lives on in what is returned.</param>
    /// <exception cref="RequestRefusedException">No run has made the tables yet.</exception>
    public async Task<T> ReadAsync<T>(IReadOnlyList<string> tables, Func<ClaimsSnapshot, Task<T>> read, CancellationToken cancellation, bool keep = false)
    {
        for (var attempt = 1; ; attempt++)
        {
            var snapshot = new ClaimsSnapshot(store.Connect());
            var kept = false;
            try
            {
                await CheckAsync(snapshot, tables, cancellation);
                var answer = await read(snapshot);
                kept = keep;
                return answer;
            }
            catch (DuckDBException) when (attempt < Tries && !cancellation.IsCancellationRequested)
            {
                // A run replaced a table between the moments in which the statement was bound and run; the next snapshot has the new one.
                known.Clear();
            }
            finally
            {
                if (!kept)
                    await snapshot.DisposeAsync();
            }
        }
    }

    private static string Shown(ClaimsList list) => string.Join(", ", list.Columns.Select(column => $"{column.Sql} AS {column.Name}"));

    private static async Task<long> CountAsync(ClaimsSnapshot snapshot, string matching, SqlValues values, CancellationToken cancellation) =>
        (await snapshot.RowsAsync($"SELECT count(*) AS n FROM {matching}", values, cancellation))[0].Whole("n");

    private async Task CheckAsync(ClaimsSnapshot snapshot, IReadOnlyList<string> tables, CancellationToken cancellation)
    {
        if (tables.All(known.ContainsKey))
            return;
        if (await snapshot.MissingAsync(tables, cancellation) is { Count: > 0 } missing)
            throw new RequestRefusedException(Problem.Of(409, "not-computed-yet", $"No run has come far enough yet: {string.Join(", ", missing)} is missing. Run the pipeline first."));
        foreach (var table in tables)
            known[table] = true;
    }
}
