using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Habits;

/// <summary>A station's counter settles residents as if they were employees, so that the fund pays more of nearly every bill.</summary>
internal sealed class FalseStatus() : Habit("fund-share")
{
    private const double Share = 0.95;

    public override string RuleIds => "fund-share|benefit-recomputed";

    public override bool Suits(Institution institution) => institution.Kind == InstitutionKind.Clinic;

    public override void Shape(PersonLife life, Encounter encounter)
    {
        if (life.Dice.Chance(Share))
            encounter.Slip = SettlingSlip.AsEmployee;
    }
}
