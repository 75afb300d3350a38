using System.Runtime.CompilerServices;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Http;
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

    /// <summary>As the API shows its rows: a column for each member of the view.</summary>
    /// <param name="list">Name of the list.</param>
    /// <param name="shape">Its filters and orders.</param>
    /// <param name="request">The request.</param>
    /// <param name="actor">Who takes it.</param>
    /// <param name="read">What one needs to read the list itself.</param>
    /// <param name="rows">All rows that the person may see.</param>
    /// <param name="view">What the API shows of a row.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="RefusedException">The person may not read the list.</exception>
    public Task<IResult> RunAsync<T, TView>(
        string list, ListShape<T> shape, HttpRequest request, Actor actor, Permission read, Func<CaseworkContext, IQueryable<T>> rows,
        Func<T, TView> view, CancellationToken cancellation) where T : class
    {
        var wanted = ViewRequest(request, shape, actor, read);
        return send.RunAsync(actor, list, wanted, async () =>
        {
            var snapshot = await casework.OpenSnapshotAsync(cancellation);
            try
            {
                var matching = shape.Whole(rows(snapshot), wanted.Query);
                return ViewTable(await matching.LongCountAsync(cancellation), matching.AsAsyncEnumerable().Select(view), snapshot);
            }
            catch
            {
                await snapshot.DisposeAsync();
                throw;
            }
        }, cancellation);
    }

    /// <summary>With columns of its own, and persons masked whoever asks.</summary>
    /// <exception cref="RefusedException">The person may not read the list.</exception>
    public Task<IResult> RunAsync<T>(
        string list, ListShape<T> shape, HttpRequest request, Actor actor, Permission read, Func<CaseworkContext, IQueryable<T>> rows,
        IReadOnlyList<ShapeColumn<T>> columns, CancellationToken cancellation) where T : class
    {
        ViewRequest(request, shape, actor, read);
        return RunAsync(list, shape, request, actor, rows, _ => columns, cancellation);
    }

    /// <summary>Rows that are in memory already, as the API shows them.</summary>
    /// <exception cref="RefusedException">The person may not read the list.</exception>
    public Task<IResult> RunAsync<T, TView>(
        string list, ListShape<T> shape, HttpRequest request, Actor actor, Permission read, IEnumerable<T> rows, Func<T, TView> view, CancellationToken cancellation) where T : class
    {
        var wanted = ViewRequest(request, shape, actor, read);
        var matching = shape.Whole(rows.AsQueryable(), wanted.Query).ToList();
        return send.RunAsync(actor, list, wanted, () => Task.FromResult(ViewTable(matching.Count, matching.Select(view).ToAsyncEnumerable())), cancellation);
    }

    /// <summary>Rows that are in memory already, with columns of their own; persons masked whoever asks.</summary>
    /// <exception cref="RefusedException">The person may not read the list.</exception>
    public Task<IResult> RunAsync<T>(
        string list, ListShape<T> shape, HttpRequest request, Actor actor, Permission read, IEnumerable<T> rows, IReadOnlyList<ShapeColumn<T>> columns, CancellationToken cancellation) where T : class
    {
        var wanted = ViewRequest(request, shape, actor, read);
        var matching = shape.Whole(rows.AsQueryable(), wanted.Query).ToList();
        var values = matching.Select(row => (IReadOnlyList<object?>)[.. columns.Select(column => column.Value(row))]);
        return send.RunAsync(
            actor, list, wanted, () => Task.FromResult(new ExportTable([.. columns.Select(column => column.Column)], matching.Count, values.ToAsyncEnumerable())), cancellation);
    }

    private static ExportRequest ViewRequest<T>(HttpRequest request, ListShape<T> shape, Actor actor, Permission read) where T : class
    {
        if (!actor.May(read))
            throw RefusedException.Forbidden("Who may not read a list may not take it away.");
        var wanted = ExportRequest.Of(request, shape, shape.Unique);
        return wanted.Unmasked ? throw RequestRefusedException.BadQuery("approval", "This list has no unmasked form.") : wanted;
    }

    private static ExportTable ViewTable<TView>(long count, IAsyncEnumerable<TView> rows, params IReadOnlyList<IAsyncDisposable> snapshot)
    {
        var columns = ViewColumns<TView>.All;
        return new ExportTable([.. columns.Select(column => column.Column)], count, rows.Select(row => (IReadOnlyList<object?>)[.. columns.Select(column => column.Value(row))]), snapshot);
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsOf<T>(
        IQueryable<T> matching, IReadOnlyList<ShapeColumn<T>> columns, [EnumeratorCancellation] CancellationToken cancellation) where T : class
    {
        await foreach (var row in matching.AsAsyncEnumerable().WithCancellation(cancellation))
            yield return [.. columns.Select(column => column.Value(row))];
    }
}
