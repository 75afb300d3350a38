namespace FraudWatch.Benchmarks.Evidence;

/// <summary>What forty verdicts are worth in one city: cheats among the next twenty institutions, of those not inspected yet.</summary>
/// <param name="Seed">Of the city.</param>
/// <param name="Institutions">In the list.</param>
/// <param name="Cheats">Among them.</param>
/// <param name="Confirmed">Verdicts that confirmed.</param>
/// <param name="Learnt">Precision at 20 of the rating with the model.</param>
/// <param name="Unlearnt">Of the rating before.</param>
/// <param name="BySize">Of the order by the fund's payments.</param>
/// <param name="Chance">Of a random draw.</param>
/// <param name="OfKind">Of a random draw among institutions of the kind that cheats, which is the least that a model can learn.</param>
/// <param name="IsUsed">Whether the model proved better than the rating and was used.</param>
/// <param name="Learner">Which learner was chosen.</param>
internal sealed record VerdictRow(
    int Seed, int Institutions, int Cheats, int Confirmed, double Learnt, double Unlearnt, double BySize, double Chance, double OfKind, bool IsUsed, string Learner);
