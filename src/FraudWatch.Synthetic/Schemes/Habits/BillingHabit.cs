using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Habits;

/// <summary>A row of habits.csv: an institution that adds the same items to nearly everybody's bill.</summary>
internal sealed class BillingHabit(EmbeddedRow row, ItemCatalogue items) : Habit(row["name"])
{
    private readonly ScriptLine[] _extras = [.. row.Words("items").Select(word => ScriptLine.Parse(word, items))];
    private readonly int _level = row.Int("level");
    private readonly double _share = row.Int("share") / 100.0;
    private readonly int _fromMonth = row.Int("from_month");
    private readonly bool _staysOnly = row["setting"] == "stay";

    public override string RuleIds => row["rules"];

    public static IEnumerable<IScheme> All()
    {
        var items = new ItemCatalogue();
        return [.. EmbeddedTable.Read("habits").Select(row => new BillingHabit(row, items))];
    }

    /// <summary>Where it begins later, there must be months to compare with, and some after it.</summary>
    public override bool Fits(CityCalendar calendar) => calendar.Days >= 85 + (_fromMonth * 30);

    public override bool Suits(Institution institution) =>
        institution is { Kind: InstitutionKind.Hospital or InstitutionKind.Clinic, IsAway: false } && institution.Level == _level;

    public override void Shape(PersonLife life, Encounter encounter)
    {
        if (encounter.Begin < life.City.Calendar.Start.AddMonths(_fromMonth) || (_staysOnly && !encounter.IsStay) || encounter.Lines.Count == 0 || encounter.IsOnline || !life.Dice.Chance(_share))
            return;
        var days = encounter.IsStay ? Math.Min(encounter.LengthOfStay, 20) : 1;
        // Drugs and treatments every day, tests and pictures once.
        foreach (var extra in _extras)
        {
            var daily = extra.Item.IsDrug || extra.Item.ChargeType is "05" or "08";
            for (var day = 0; day < (daily ? days : 1); day++)
            {
                var time = encounter.Lines[0].Time.Date.AddDays(day).AddMinutes(life.Dice.Between(520, 640));
                FeeBook.BookLater(encounter, extra.Item, Within(encounter, time), extra.Count);
            }
        }
    }

    private static DateTime Within(Encounter encounter, DateTime time) =>
        time < encounter.Begin ? encounter.Begin.AddMinutes(5) : time > encounter.End ? encounter.End : time;
}
