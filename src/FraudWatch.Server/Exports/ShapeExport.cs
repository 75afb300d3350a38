using System.Runtime.CompilerServices;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Http.Lists;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Exports;

/// <summary>Takes a list of the case store whole.</summary>
internal sealed class ShapeExport(CaseworkDatabase casework, SendExport send)
{
    /// <param name="list">Name of the list.</param>
    /// <param name="shape">Its filters and orders.</param>
    /// <param name="request">The request.</param>
    /// <param name="actor">Who takes it.</param>
    /// <param name="rows">All rows that the person may see.</param>
    /// <param name="columns">What is shown of a row; told whether numbers of persons are in the clear.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public Task<IResult> RunAsync<T>(
        string list, ListShape<T> shape, HttpRequest request, Actor actor, Func<CaseworkContext, IQueryable<T>> rows,
        Func<bool, IReadOnlyList<ShapeColumn<T>>> columns, CancellationToken cancellation) where T : class
    {
        var wanted = ExportRequest.Of(request, shape, shape.Unique);
        return send.RunAsync(actor, list, wanted, async () =>
        {
            var snapshot = await casework.OpenSnapshotAsync(cancellation);
            try
            {
                var shown = columns(wanted.Unmasked);
                var matching = shape.Whole(rows(snapshot), wanted.Query);
                return new ExportTable([.. shown.Select(column => column.Column)], await matching.LongCountAsync(cancellation), RowsOf(matching, shown, cancellation), snapshot);
            }
            catch
            {
                await snapshot.DisposeAsync();
                throw;
            }
        }, cancellation);
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsOf<T>(
        IQueryable<T> matching, IReadOnlyList<ShapeColumn<T>> columns, [EnumeratorCancellation] CancellationToken cancellation) where T : class
    {
        await foreach (var row in matching.AsAsyncEnumerable().WithCancellation(cancellation))
            yield return [.. columns.Select(column => column.Value(row))];
    }
}
