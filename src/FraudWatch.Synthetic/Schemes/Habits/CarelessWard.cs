using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Habits;

/// <summary>One patient in three or four catches an infection in the ward.</summary>
internal sealed class CarelessWard() : Habit("infection-rate")
{
    private const double Share = 0.3;

    public override bool Suits(Institution institution) => institution is { Kind: InstitutionKind.Hospital, IsAway: false, Level: 2 };

    public override void Shape(PersonLife life, Encounter encounter)
    {
        if (encounter.IsStay && life.Dice.Chance(Share))
            WardInfection.Catch(encounter);
    }
}
