using System.Globalization;
using FraudWatch.Core.Figures;
using FraudWatch.Pipeline.Figures;
using FraudWatch.Store.Lake;

namespace FraudWatch.Server.Api.Figures;

/// <summary>How new the claims are and how much of them was judged.</summary>
internal static class ClaimsState
{
    /// <summary>What the last run saw; null before the first.</summary>
    public static Task<RatedState?> RatedAsync(FigureSources sources, CancellationToken cancellation) =>
        RatedState.ReadAsync(sources.Claims(), sources.Rules.Rules.Select(rule => rule.Id), cancellation);

    public static FreshnessView Freshness(FigureSources sources, RatedState? state)
    {
        var last = sources.Store.Lake.Ledger.Where(entry => entry.Kind == LedgerKind.Batch).Select(entry => (DateTime?)entry.CreatedAt.UtcDateTime).LastOrDefault();
        return new FreshnessView(last, state?.LastSettledOn, state?.Watermark, Waiting(sources.Store.Lake.Ledger, state?.Watermark ?? 0));
    }

    public static CoverageView Coverage(RatedState? state, string? region)
    {
        if (state is null)
            return new CoverageView(null, null, null);
        var claiming = ClaimsLists.Claiming(region);
        return new CoverageView(
            ShareView.From(new Share(state.InstitutionsRated, state.InstitutionsWithClaims), claiming.And(("rated", "true")), claiming),
            ShareView.From(new Share(state.EncountersJudged, state.EncountersCome), ClaimsLists.JudgedEncounters(region), ClaimsLists.Encounters(region)),
            ShareView.From(new Share(state.RulesRun, state.Rules), ListLink.To("rules", null, ("last_run", "ran")), ListLink.To("rules", null, ("last_run", "ran,failed,lacking"))));
    }

    private static CountView Waiting(IReadOnlyList<LedgerEntry> ledger, long rated)
    {
        var waiting = ledger.Where(entry => entry.Kind == LedgerKind.Batch && entry.Watermark > rated).ToList();
        var line = waiting.Count > 0 ? waiting[0].Sequence : (ledger.Count > 0 ? ledger[^1].Sequence : 0) + 1;
        return CountView.Of(waiting.Count, ListLink.To("batches", null, ("line_from", line.ToString(CultureInfo.InvariantCulture))));
    }
}
