using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Randomness;

namespace FraudWatch.Synthetic.Town;

/// <summary>Common Chinese names, drawn at random: nobody real.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, string[]> _words = EmbeddedTable.Read("names").ToDictionary(row => row["kind"], row => row.Words("values"));

    public IReadOnlyList<string> Roads => _words["road"];

    public IReadOnlyList<string> Employers => _words["employer"];

    public string Family(Dice dice) => dice.Pick(_words["family"]);

    public string Given(Dice dice, int sex) => dice.Pick(_words[sex == 1 ? "male" : "female"]);
}
