using FraudWatch.Core.People;
using FraudWatch.Server.Exports;

namespace FraudWatch.Server.Claims;

/// <summary>Takes a list over the claims store whole.</summary>
internal sealed class ClaimsExport(ClaimsReading claims, SendExport send)
{
    /// <param name="list">The list.</param>
    /// <param name="request">The request.</param>
    /// <param name="actor">Whose divisions bound it.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <param name="within">A further condition, for the lists of one thing.</param>
    public Task<IResult> RunAsync(ClaimsList list, HttpRequest request, Actor actor, CancellationToken cancellation, Func<SqlValues, string>? within = null)
    {
        var wanted = ExportRequest.Of(request, list, list.Unique);
        return send.RunAsync(actor, list.Name, wanted, () => claims.WholeAsync(list, wanted, actor, cancellation, within), cancellation);
    }
}
