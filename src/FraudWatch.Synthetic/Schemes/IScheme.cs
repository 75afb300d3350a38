using FraudWatch.Synthetic.Calendar;

namespace FraudWatch.Synthetic.Schemes;

/// <summary>One way to cheat, by a single act or by the habit of an institution.</summary>
internal interface IScheme
{
    /// <summary>The rule that should find it.</summary>
    string Name { get; }

    /// <summary>All rules that may rightly find it, separated by '|'.</summary>
    string RuleIds { get; }

    /// <summary>Whether it has room in the period.</summary>
    bool Fits(CityCalendar calendar);
}
