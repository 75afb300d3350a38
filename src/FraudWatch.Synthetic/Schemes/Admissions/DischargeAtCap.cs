using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>
/// Patients go home just before they cost more than the quota per stay, in money or in nights; more than half of them are back
/// within the week for what was not finished.
/// </summary>
internal sealed class DischargeAtCap() : Scheme("discharge-at-cap")
{
    private const double ComesBack = 0.6;
    private static readonly string[] Filler = ["acupuncture", "medium_frequency", "exercise_therapy", "us_abdomen"];

    public override string RuleIds => "discharge-at-cap|split-stay";

    public override int GroupSize => 22;

    public override Tie Tie => Tie.None;

    protected override int Days => 52;

    public override int Acts(int ofOnePerson) => Math.Max(1, ofOnePerson / 12);

    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level == 1;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var day = act.Day.AddDays(Plot.Place(life, act));
        Plot.MakeRoom(life, day, 26);
        var quota = Quota.Of(act.Institution);
        var disease = Plot.MildDisease(life);
        var nights = quota.Kind == Quota.Nights ? (int)quota.Value - life.Dice.Below(2) : life.Dice.Between(6, 10);
        var first = Plot.Stay(life, act.Institution, disease, day, nights);
        if (quota.Kind == Quota.Cost)
            Steer(life, first, quota.Value);
        if (!life.Dice.Chance(ComesBack))
            return;
        var again = life.Dice.Chance(0.7) ? disease : Plot.MildDisease(life, disease);
        var second = Plot.Stay(life, act.Institution, again, first.End.Date.AddDays(life.Dice.Between(1, 6)), life.Dice.Between(3, 6), 1);
        Plot.Note(life, act, second.Begin, [second, first]);
    }

    /// <summary>Leaves out, or puts on the bill, what brings it a few parts in a hundred below the quota.</summary>
    private static void Steer(PersonLife life, Encounter stay, long quota)
    {
        for (var i = stay.Lines.Count - 1; i > 0 && Cost(stay) > quota * 99 / 100; i--)
        {
            if (!stay.Lines[i].Item.IsPerDay)
                stay.Lines.RemoveAt(i);
        }
        for (var i = 0; Cost(stay) < quota * 94 / 100; i++)
        {
            var day = stay.Begin.Date.AddDays(1 + (i % Math.Max(1, stay.LengthOfStay - 1)));
            Plot.Bill(stay, life.City.Items[Filler[i % Filler.Length]], day.AddMinutes(life.Dice.Between(520, 640)));
        }
    }

    private static long Cost(Encounter stay) => stay.Lines.Sum(line => line.Amount);
}
