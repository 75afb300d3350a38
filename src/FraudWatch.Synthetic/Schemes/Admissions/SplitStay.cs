using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>
/// Discharged and admitted again at the same hospital within days, on advice, without plan or cycle: for the same disease
/// (1-6 days), or for another one of another chapter (2-10 days).
/// </summary>
internal sealed class SplitStay(bool sameDisease) : Scheme(sameDisease ? "split-stay-same-disease" : "split-stay")
{
    public override string RuleIds => sameDisease ? "split-stay-same-disease|split-stay" : "split-stay";

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 26);
        var dice = life.Dice;
        var disease = Plot.MildDisease(life);
        var first = Plot.Stay(life, act.Institution, disease, act.Day, dice.Between(4, 6));
        var gap = sameDisease ? dice.Between(1, 6) : dice.Between(2, 10);
        var again = sameDisease ? disease : Plot.MildDisease(life, disease);
        var second = Plot.Stay(life, act.Institution, again, first.End.Date.AddDays(gap), dice.Between(4, 6), 1);
        Plot.Note(life, act, second.Begin, [second, first]);
    }
}
