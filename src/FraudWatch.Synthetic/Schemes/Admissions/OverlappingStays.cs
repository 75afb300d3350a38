using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>Lies in two hospitals for days and is treated in both, here in the mornings, there in the afternoons.</summary>
internal sealed class OverlappingStays() : Scheme("overlapping-stays")
{
    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 12);
        var disease = Plot.MildDisease(life);
        var first = Plot.Stay(life, Plot.AnotherHospital(life, act.Institution), disease, act.Day, life.Dice.Between(8, 10));
        var second = Plot.Stay(life, act.Institution, Plot.MildDisease(life, disease), act.Day.AddDays(life.Dice.Between(2, 3)), life.Dice.Between(4, 5), 1);
        KeepApart(life, first, second);
        Plot.Note(life, act, second.Begin, [second, first]);
    }

    /// <summary>Hours lie between what happens here and there, so that this is no case of two places at once.</summary>
    private static void KeepApart(PersonLife life, Encounter first, Encounter second)
    {
        var (from, to) = (second.Begin.Date, second.End.Date);
        first.Lines.RemoveAll(line => line.Item.NeedsPresence && line.Time.Date >= from && line.Time.Date <= to && line.Time.Hour >= 12);
        second.Lines.RemoveAll(line => line.Item.NeedsPresence && line.Time.Hour < 13);
        var infusion = life.City.Items["infusion"];
        for (var day = from.AddDays(1); day < to; day = day.AddDays(1))
        {
            FeeBook.BookLater(first, infusion, day.AddMinutes(life.Dice.Between(520, 600)));
            FeeBook.BookLater(second, infusion, day.AddMinutes(life.Dice.Between(880, 960)));
        }
    }
}
