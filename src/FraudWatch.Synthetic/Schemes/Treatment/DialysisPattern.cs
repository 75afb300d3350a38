using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Treatment;

/// <summary>Six sessions of dialysis a week for three weeks.</summary>
internal sealed class DialysisPattern() : Scheme("dialysis-pattern")
{
    private const int Weeks = 3, SessionsAWeek = 6;

    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level == 2;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, Weeks * 7);
        List<Encounter> sessions = [];
        var monday = act.Day.AddDays((8 - (int)act.Day.DayOfWeek) % 7);
        for (var i = 0; i < Weeks * SessionsAWeek; i++)
        {
            var time = monday.AddDays((i / SessionsAWeek * 7) + (i % SessionsAWeek)).AddMinutes(life.Dice.Between(490, 520));
            var session = Plot.Empty(life, act.Institution, life.Disease("dialysis"), MedType.Chronic, time, i);
            Plot.Bill(session, life.City.Items["dialysis"], time);
            Plot.Bill(session, life.City.Items["heparin_inj"], time.AddMinutes(5));
            session.End = time.AddHours(4);
            sessions.Add(session);
        }
        Plot.Note(life, act, monday, sessions, sessions.Select(session => (session, session.Lines[0])));
    }
}
