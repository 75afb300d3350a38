using System.Data.Common;

namespace FraudWatch.Pipeline.Figures;

/// <summary>What the last run saw of the claims of visible institutions.</summary>
/// <param name="LastSettledOn">The latest day on which something was settled; null when nothing was.</param>
/// <param name="Watermark">Batches that the run of the rules saw.</param>
/// <param name="InstitutionsRated">Institutions with claims that were rated.</param>
/// <param name="InstitutionsWithClaims">Institutions with claims.</param>
/// <param name="EncountersJudged">Encounters that the rules saw.</param>
/// <param name="EncountersCome">Encounters that came, the dropped included.</param>
/// <param name="RulesRun">Rules of the catalogue that ran.</param>
/// <param name="Rules">Rules of the catalogue that were to run.</param>
public sealed record RatedState(
    DateOnly? LastSettledOn, long? Watermark, long InstitutionsRated, long InstitutionsWithClaims, long EncountersJudged, long EncountersCome, long RulesRun, long Rules)
{
    private static readonly string[] Needed =
    [
        "claims.institution", "claims.settlement", "claims.encounter", "claims.raw_encounter", "features.institution", "findings.rule_run", "risk.institution",
    ];

    /// <summary>Reads it; null before everything was run once.</summary>
    /// <param name="snapshot">The moment.</param>
    /// <param name="rules">Ids of the rules in the catalogue.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    public static async Task<RatedState?> ReadAsync(ClaimsSnapshot snapshot, IEnumerable<string> rules, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (!snapshot.Has(Needed))
            return null;
        return (await snapshot.ReadAsync("rated_state", new Dictionary<string, object?> { ["rules"] = string.Join(',', rules) }, Of, cancellation))[0];
    }

    private static RatedState Of(DbDataReader row) => new(
        row.IsDBNull(0) ? null : row.GetFieldValue<DateOnly>(0), row.IsDBNull(1) ? null : row.GetInt64(1),
        row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7));
}
