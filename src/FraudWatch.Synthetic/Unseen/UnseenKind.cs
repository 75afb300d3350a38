using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Schemes;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Unseen;

/// <summary>A habit that no rule should find: its truth names no rule.</summary>
/// <param name="name">Name in truth.csv.</param>
/// <param name="share">Share of the encounters, among those that it can be done to, to which it is done at full intensity.</param>
internal abstract class UnseenKind(string name, double share) : Habit(name)
{
    public override string RuleIds => "";

    public override bool Fits(CityCalendar calendar) => true;

    /// <summary>Community stations, unless a kind says otherwise: small, many, and alike enough to be compared.</summary>
    public override bool Suits(Institution institution) => institution is { Kind: InstitutionKind.Clinic, KeepsGoodTime: true };

    /// <summary>Whether it is done this time.</summary>
    protected bool Strikes(PersonLife life) => life.Dice.Chance(share * (life.City.Options.Unseen?.Intensity ?? 1));

    /// <summary>An ordinary visit across the counter, of which a bill can be made up or changed.</summary>
    protected static bool IsOrdinaryVisit(Encounter encounter) =>
        encounter is { MedType: MedType.Outpatient, IsOnline: false, IsCancelled: false, Lines.Count: > 0 };
}
