using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Figures;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Detection.Rules;
using FraudWatch.Pipeline.Figures;
using FraudWatch.Store;

namespace FraudWatch.Server.Api.Figures;

/// <summary>The two stores at one moment each, as the person sees them; opened when a figure first needs them.</summary>
internal sealed class FigureSources(CaseDesk desk, ClaimsStore claims, RuleCatalogue rules, IEnumerable<IRuleChanges> changes, RegionScope scope, string? region)
    : IAsyncDisposable
{
    private CaseSnapshot? cases;
    private ClaimsSnapshot? open;

    public ClaimsStore Store => claims;

    /// <summary>The rules as the next run goes by them.</summary>
    public RuleCatalogue Rules => rules;

    /// <summary>Cases.</summary>
    public async Task<CaseSnapshot> CasesAsync(CancellationToken cancellation) => cases ??= await CaseSnapshot.OpenAsync(desk, scope, region, cancellation);

    /// <summary>Every change of a rule that somebody knows of.</summary>
    public async Task<IReadOnlyList<RuleChange>> RuleChangesAsync(CancellationToken cancellation)
    {
        var known = new List<RuleChange>();
        foreach (var one in changes)
            known.AddRange(await one.AllAsync(await CasesAsync(cancellation), cancellation));
        return known;
    }

    /// <summary>Claims and what was computed from them.</summary>
    public ClaimsSnapshot Claims() => open ??= ClaimsSnapshot.Open(claims, scope, region);

    /// <summary>Claims, when these tables were computed.</summary>
    /// <exception cref="RefusedException">One is missing: nothing was rated yet.</exception>
    public ClaimsSnapshot Claims(params string[] tables) => Claims().Has(tables)
        ? Claims()
        : throw RefusedException.Conflict("Nothing was rated yet: load claims and run the stages first.");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        open?.Dispose();
        if (cases is not null)
            await cases.DisposeAsync();
    }
}
