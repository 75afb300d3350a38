using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Charging;

/// <summary>Bed and nursing for three to five days more than the stay had.</summary>
internal sealed class DaysOverStay() : Scheme("days-over-stay")
{
    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 8);
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), act.Day, life.Dice.Between(4, 7));
        var extra = life.Dice.Between(3, 5);
        foreach (var key in life.Dice.Chance(0.5) ? new[] { "bed", "nursing3" } : ["bed"])
        {
            var line = FeeBook.BookLater(stay, life.City.Items[key], stay.End.AddMinutes(-6), extra);
            Plot.Note(life, act, stay.End, [stay], (stay, line));
        }
    }
}
