using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Habits;

/// <summary>Most stays get a grave complication on paper that nothing on the bill treats.</summary>
internal sealed class Upcoding() : Habit("upcoding")
{
    private const double Share = 0.7;
    private static readonly (string, string)[] Complications =
        [("J96.000", "急性呼吸衰竭"), ("A41.900", "脓毒症"), ("E87.200", "酸中毒"), ("N17.900", "急性肾衰竭"), ("R57.000", "心源性休克")];

    public override bool Suits(Institution institution) => base.Suits(institution) && institution.PaymentMethod is '3' or '4';

    public override void Shape(PersonLife life, Encounter encounter)
    {
        if (encounter.IsStay && life.Dice.Chance(Share))
            encounter.MoreDiagnoses.Add(life.Dice.Pick(Complications));
    }
}
