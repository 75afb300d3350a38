using FraudWatch.Synthetic.Catalogue;

namespace FraudWatch.Synthetic.Schemes;

/// <summary>The embedded scripts: schemes by name, and look-alikes, which happen in honest life.</summary>
internal static class ScriptBook
{
    /// <summary>Marks a script that is no scheme.</summary>
    private const string Honest = "-";

    private static readonly Script[] All = Read();

    public static IReadOnlyList<Script> LookAlikes { get; } = [.. All.Where(script => script.Scheme == Honest)];

    public static IEnumerable<IScheme> Schemes { get; } =
        [.. All.Where(script => script.Scheme != Honest).GroupBy(script => script.Scheme).Select(scripts => new ScriptScheme(scripts.Key, [.. scripts]))];

    private static Script[] Read()
    {
        var items = new ItemCatalogue();
        return [.. EmbeddedTable.Read("scripts").Select(row => new Script(row, items))];
    }
}
