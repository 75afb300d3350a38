namespace FraudWatch.Synthetic;

/// <summary>What was written.</summary>
/// <param name="People">Rows of psn_info_b.</param>
/// <param name="Encounters">Rows of mdtrt_d.</param>
/// <param name="Settlements">Rows of setl_d, refunds included.</param>
/// <param name="FeeLines">Rows of fee_list_d, corrections included.</param>
/// <param name="Schemes">Rows of truth.csv.</param>
public sealed record CityReport(long People, long Encounters, long Settlements, long FeeLines, long Schemes)
{
    /// <summary>Schemes of which the city was too small to hide every act.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}
