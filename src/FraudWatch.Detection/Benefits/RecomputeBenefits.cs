using DuckDB.NET.Data;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Benefits;

/// <summary>Builds <c>features.benefit</c> outside a run of rules: what each fund should have paid, settlement by settlement.</summary>
public static class RecomputeBenefits
{
    private const string Result = "features.benefit";

    /// <summary>
    /// Recomputes every settlement of a database that has claims and features. The tables of the calculation
    /// (<c>features.benefit_*</c>) stay beside the result, so that an amount can be followed back.
    /// </summary>
    /// <exception cref="InvalidOperationException">A step of the calculation failed; the message names it.</exception>
    public static async Task RunAsync(DuckDBConnection connection, RuleCatalogue catalogue, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        KnowledgeLoader.Load(connection, catalogue);
        using var run = new SharedRun(connection);
        var steps = catalogue.SharedBehind([Result]);
        await run.BuildAsync(steps, cancellationToken);
        if (run.FailureAmong(steps) is { } failure)
            throw new InvalidOperationException($"Benefits were not recomputed: {failure}");
        run.Keep();
    }
}
