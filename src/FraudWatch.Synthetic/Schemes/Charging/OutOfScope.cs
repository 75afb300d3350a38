using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Charging;

/// <summary>A health check, billed as such, and paid by the fund.</summary>
internal sealed class OutOfScope() : Scheme("out-of-scope")
{
    /// <summary>med_type of a health check.</summary>
    private const string HealthCheck = "9107";

    private static readonly string[] Checks = ["blood_count", "liver", "kidney", "glucose", "ecg", "us_abdomen"];

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 1);
        var time = act.Day.AddMinutes(life.Dice.Between(490, 560));
        var visit = Plot.Empty(life, act.Institution, life.Disease("hypertension"), HealthCheck, time, 0);
        foreach (var item in life.City.Items.Of(Checks))
            Plot.Bill(visit, item, time.AddMinutes(visit.Lines.Count * 8));
        Plot.Note(life, act, time, [visit], visit.Lines.Select(line => (visit, line)));
    }
}
