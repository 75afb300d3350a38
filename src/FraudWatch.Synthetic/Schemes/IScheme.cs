using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes;

/// <summary>One way to cheat: where it can happen, to whom, and how it shows in the claims.</summary>
internal interface IScheme
{
    /// <summary>The rule that should find it.</summary>
    string Name { get; }

    /// <summary>All rules that may rightly find it, separated by '|'.</summary>
    string RuleIds { get; }

    /// <summary>People who act together.</summary>
    int GroupSize { get; }

    bool Accepts(Person person, DateTime day);

    /// <summary>Writes the act into the life, clearing what would blur it, and notes the truth.</summary>
    void Plant(PersonLife life, PlantedAct act);
}
