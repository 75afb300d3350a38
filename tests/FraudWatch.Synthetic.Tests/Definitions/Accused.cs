using FraudWatch.Synthetic.Tests.Reading;

namespace FraudWatch.Synthetic.Tests.Definitions;

/// <summary>What a truth row points to.</summary>
internal static class Accused
{
    public static List<CsvRow> Encounters(GeneratedCity city, CsvRow truth) => [.. truth.List("mdtrt_id").Select(city.Encounter)];

    public static List<CsvRow> Lines(GeneratedCity city, CsvRow truth)
    {
        var named = truth.List("bkkp_sn").ToHashSet();
        return [.. truth.List("mdtrt_id").SelectMany(city.LinesOf).Where(line => named.Contains(line["bkkp_sn"]))];
    }

    public static List<CsvRow> AllLines(GeneratedCity city, CsvRow truth) => [.. truth.List("mdtrt_id").SelectMany(city.LinesOf)];

    /// <summary>The first condition that does not hold, in words; null when all do.</summary>
    public static string? FirstWrong(params IEnumerable<(bool Holds, string Otherwise)> conditions) =>
        conditions.Where(condition => !condition.Holds).Select(condition => condition.Otherwise).FirstOrDefault();

    public static bool AreStrangers(GeneratedCity city, CsvRow truth)
    {
        var addresses = Encounters(city, truth).Select(e => e["addr"]).ToList();
        return addresses.Distinct().Count() == addresses.Count;
    }

    public static bool IsOne(IEnumerable<CsvRow> rows, string column) => rows.Select(row => row[column]).Distinct().Count() == 1;

    public static TimeSpan Spread(IEnumerable<CsvRow> rows, string column)
    {
        var times = rows.Select(row => row.Time(column)).ToList();
        return times.Max() - times.Min();
    }
}
