using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>Six weeks for a mild complaint; in the last three weeks hardly anybody looks in.</summary>
internal sealed class LongLowCostStay() : Scheme("long-low-cost-stay")
{
    private const int Nights = 58, BusyNights = 22;

    protected override int Days => Nights + 6;

    private static readonly string[] Daily = ["massage_lumbar", "electro_acupuncture", "exercise_therapy", "medium_frequency"];

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, Nights);
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), act.Day, Nights);
        stay.Lines.RemoveAll(line => line.Time >= act.Day.AddDays(BusyNights) && line.Item.Key != "nursing3");
        for (var night = 1; night < BusyNights; night++)
        {
            foreach (var item in life.City.Items.Of(Daily))
                Plot.Bill(stay, item, act.Day.AddDays(night).AddMinutes(life.Dice.Between(510, 640)));
        }
        Plot.Note(life, act, act.Day, [stay]);
    }
}
