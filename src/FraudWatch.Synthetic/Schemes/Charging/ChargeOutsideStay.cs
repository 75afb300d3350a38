using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Charging;

/// <summary>Examinations and treatments on the bill of a planned stay dated days before its first or after its last day.</summary>
internal sealed class ChargeOutsideStay() : Scheme("charge-outside-stay")
{
    /// <summary>Beyond every customary window: emergency folding 3 days before, laboratory 2 days after.</summary>
    private const int DaysBeforeAdmission = 7;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 21);
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), act.Day.AddDays(DaysBeforeAdmission), life.Dice.Between(4, 7));
        var before = life.Dice.Chance(0.5);
        var items = life.City.Items.Of(["us_abdomen", "ecg", "injection", "xray_chest"]);
        for (var i = life.Dice.Between(2, 3); i > 0; i--)
        {
            var day = before ? stay.Begin.Date.AddDays(-life.Dice.Between(4, 6)) : stay.End.Date.AddDays(life.Dice.Between(3, 5));
            var line = FeeBook.BookLater(stay, items[i], day.AddMinutes(life.Dice.Between(520, 660)));
            Plot.Note(life, act, line.Time, [stay], (stay, line));
        }
    }
}
