using FraudWatch.Core.Figures;
using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>How new the claims are and how much of them was judged.</summary>
internal static class ClaimsState
{
    public static async Task<FreshnessView> FreshnessAsync(FigureSources sources, CancellationToken cancellation)
    {
        var last = sources.Store.Lake.Ledger.Where(entry => entry.Kind == Store.Lake.LedgerKind.Batch).Select(entry => (DateTime?)entry.CreatedAt.UtcDateTime).LastOrDefault();
        var state = await RatedState.ReadAsync(sources.Claims(), cancellation);
        return new FreshnessView(last, state?.LastSettledOn, state?.Watermark, Math.Max(0, sources.Store.Watermark - (state?.Watermark ?? 0)));
    }

    public static async Task<CoverageView> CoverageAsync(FigureSources sources, string? region, CancellationToken cancellation)
    {
        if (await RatedState.ReadAsync(sources.Claims(), cancellation) is not { } state)
            return new CoverageView(null, null, null);
        return new CoverageView(
            ShareView.From(new Share(state.InstitutionsRated, state.InstitutionsWithClaims), null, null),
            ShareView.From(new Share(state.EncountersJudged, state.EncountersCome), null, null),
            ShareView.From(new Share(state.RulesRun, state.Rules), null, null));
    }
}
