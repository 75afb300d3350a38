using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>One stay paid twice: by group until the discharge, and from the same day on by the bed-day for a neighbouring diagnosis.</summary>
internal sealed class DrgSplit() : Scheme("drg-split")
{
    protected override int Days => 30;

    public override bool Suits(Institution institution) => base.Suits(institution) && institution.PaymentMethod is '3' or '4';

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 24);
        var first = Plot.Stay(life, act.Institution, life.Disease("stroke"), act.Day, life.Dice.Between(8, 10));
        var second = StayWriter.Write(life, Plot.Plan(life, act.Institution, life.Disease("vertigo"), first.End.Date, life.Dice.Between(9, 12), 1) with
        {
            Admission = first.End.AddMinutes(life.Dice.Between(10, 60)),
            MedType = MedType.BedDayStay,
        });
        Plot.Note(life, act, second.Begin, [second, first]);
    }
}
