using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>People who need no bed: three nights of tests, no treatment, home on advice; several in one hospital within weeks.</summary>
internal sealed class LowIndication() : Scheme("low-indication")
{
    private static readonly string[] Tests = ["blood_count", "liver", "kidney", "glucose", "cholesterol", "triglyceride", "cea", "afp", "tsh", "ft4", "ecg", "us_abdomen", "us_thyroid", "echo"];

    public override int GroupSize => 7;

    public override Tie Tie => Tie.None;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var day = act.Day.AddDays(Plot.Place(life, act) * 3);
        Plot.MakeRoom(life, day, 3);
        var stay = Plot.EmptyStay(life, act.Institution, Plot.MildDisease(life), day, 3);
        foreach (var test in life.City.Items.Of(Tests))
            Plot.Bill(stay, test, day.AddDays(1 + (stay.Lines.Count % 2)).AddMinutes(life.Dice.Between(510, 640)));
        Plot.Note(life, act, day, [stay]);
    }
}
