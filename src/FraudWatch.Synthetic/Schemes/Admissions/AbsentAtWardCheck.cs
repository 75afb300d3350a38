using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>Two or three evening rounds of a stay find the bed empty, without leave.</summary>
internal sealed class AbsentAtWardCheck() : Scheme("absent-at-ward-check")
{
    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 10);
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), act.Day, life.Dice.Between(6, 9));
        var absences = life.Dice.Between(2, 3);
        for (var round = 1; round <= 4; round++)
        {
            var time = stay.Begin.Date.AddDays(round).AddMinutes(life.Dice.Between(1200, 1290));
            stay.WardChecks.Add(new WardCheck(time, Present: round > absences, LeaveApproved: false));
        }
        Plot.Note(life, act, stay.WardChecks[0].Time, [stay]);
    }
}
