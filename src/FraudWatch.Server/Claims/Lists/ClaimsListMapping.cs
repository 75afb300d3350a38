using FraudWatch.Core.People;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Claims;

/// <summary>Maps a list over the claims store to its two addresses: to be read page by page, and to be taken away as a file.</summary>
internal static class ClaimsListMapping
{
    /// <param name="group">The resource.</param>
    /// <param name="list">The list; its name is that of the operations.</param>
    /// <param name="summary">What it shows, in which order.</param>
    /// <param name="permission">Who may read it.</param>
    /// <param name="view">What the API shows of a row.</param>
    /// <param name="path">Where it is below the resource.</param>
    public static void MapList<TView>(this RouteGroupBuilder group, ClaimsList list, string summary, Permission permission, Func<ClaimsRow, TView> view, string path = "")
    {
        var word = list.Name.Replace('-', '_');
        group.MapGetLate(path, (HttpRequest request, Actor actor, ClaimsReading claims, CancellationToken cancellation) => PageAsync(list, request, actor, claims, view, cancellation))
            .WithName($"list_{word}").WithSummary(summary).Lists(list).Requires(permission);
        group.MapGet($"{path}/export", (HttpRequest request, Actor actor, ClaimsExport export, CancellationToken cancellation) => export.RunAsync(list, request, actor, cancellation))
            .WithName($"export_{word}").WithSummary($"The list whole, as a file. {summary}").Exports(list).Requires(Permission.Export);
    }

    private static async Task<Ok<Page<TView>>> PageAsync<TView>(
        ClaimsList list, HttpRequest request, Actor actor, ClaimsReading claims, Func<ClaimsRow, TView> view, CancellationToken cancellation) =>
        TypedResults.Ok(await claims.PageAsync(list, request, actor, view, cancellation));
}
