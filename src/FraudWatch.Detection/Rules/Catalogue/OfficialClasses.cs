using System.Globalization;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>The official rule classes, from <c>classes.csv</c>, and which rules stand for them.</summary>
public static class OfficialClasses
{
    private const string FileName = "classes.csv";

    private static readonly Lazy<IReadOnlyList<OfficialClass>> Loaded = new(Read);

    /// <summary>All 88, by number.</summary>
    public static IReadOnlyList<OfficialClass> All => Loaded.Value;

    /// <summary>The class that rule.yaml names by code or number; null when there is none.</summary>
    public static OfficialClass? Find(string text) => All.FirstOrDefault(one => one.IsNamed(text));

    /// <summary>Rows of <c>claims.rule_class</c>: rule_id, class_no, class_code.</summary>
    internal static CsvTable TableOf(IEnumerable<Rule> rules)
    {
        var rows = from rule in rules
                   from one in rule.Classes.Select(Find).OfType<OfficialClass>()
                   select string.Create(CultureInfo.InvariantCulture, $"{rule.Id},{one.Number},{one.Code}");
        return CsvTable.Parse(string.Join('\n', ["rule_id,class_no:INTEGER,class_code", .. rows.Distinct()]) + "\n", "rule_class");
    }

    private static IReadOnlyList<OfficialClass> Read()
    {
        var table = CsvTable.Parse(RuleFiles.BuiltIn().Single(file => file.Path == FileName).Text, FileName);
        return
        [
            .. from row in table.Rows
               let number = int.Parse(row[0] ?? "", CultureInfo.InvariantCulture)
               orderby number
               select new OfficialClass(number, row[1], row[2] ?? "", row[3] ?? ""),
        ];
    }
}
