using System.Text;
using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Schemes;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Unseen;

/// <summary>
/// What some physicians, some departments, or somebody in single stays do of their own accord, while their colleagues at the same
/// institution bill honestly. The truth names every encounter that was changed.
/// </summary>
/// <param name="name">Name in truth.csv.</param>
/// <param name="does">What they do to an encounter.</param>
/// <param name="doer">Whose encounter it is; null for nobody's.</param>
/// <param name="oneIn">One doer in so many.</param>
internal sealed class OwnConduct(string name, UnseenKind does, Func<Encounter, string?> doer, int oneIn) : UnseenKind(name, share: 1)
{
    private const ulong FnvBasis = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    public override bool Suits(Institution institution) =>
        institution.KeepsGoodTime && institution is { Kind: InstitutionKind.Clinic } or { Kind: InstitutionKind.Hospital, Level: 1 or 2 };

    public override void Shape(PersonLife life, Encounter encounter)
    {
        if (doer(encounter) is not { } whose || !Acts(life.City.Options.Seed, encounter.Institution.Code, whose))
            return;
        var (lines, end) = (encounter.Lines.Count, encounter.End);
        does.Shape(life, encounter);
        if (encounter.Lines.Count == lines && encounter.End == end)
            return;
        life.Truth.Add(new TruthRow(
            Name, RuleIds, encounter.Institution.Code, "", Identifiers.EncounterText(encounter.Id), Identifiers.SettlementText(encounter.Id, 1), "", encounter.Begin.Date));
    }

    /// <summary>The same for each encounter of a doer, whoever is generated first.</summary>
    private bool Acts(int seed, string institution, string whose)
    {
        var hash = Encoding.UTF8.GetBytes($"{Name}/{institution}/{whose}").Aggregate(FnvBasis, (sum, one) => (sum ^ one) * FnvPrime);
        return new Dice(seed, hash).Below(oneIn) == 0;
    }
}
