using FraudWatch.Core.People;
using FraudWatch.Server.Exports;

namespace FraudWatch.Server.Claims;

/// <summary>Takes a list over the claims store whole.</summary>
internal sealed class ClaimsExport(ClaimsReading claims, SendExport send)
{
    public Task<IResult> RunAsync(ClaimsList list, HttpRequest request, Actor actor, CancellationToken cancellation)
    {
        var wanted = ExportRequest.Of(request, list, list.Unique);
        return send.RunAsync(actor, list.Name, wanted, () => claims.WholeAsync(list, wanted, actor, cancellation), cancellation);
    }
}
