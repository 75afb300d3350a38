using System.Globalization;
using FraudWatch.Cli.Terminal;
using FraudWatch.Store;
using FraudWatch.Synthetic;

namespace FraudWatch.Cli.Commands;

/// <summary>What the demo prints: counts and the head of the inspection list. Flagged: institutions of tier A or B.</summary>
internal sealed record DemoResult(
    long People,
    long Encounters,
    long Settlements,
    long FeeLines,
    long Findings,
    long Institutions,
    long Flagged,
    double Seconds,
    IReadOnlyList<RankedInstitution> Top)
{
    private const int Shown = 10;

    public static DemoResult Read(ClaimsStore store, CityReport city, double seconds)
    {
        using var connection = store.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = """
            select (select count(*) from findings.finding), count(*), count(*) filter (where tier in ('A', 'B')) from risk.institution
            """;
        using var reader = command.ExecuteReader();
        reader.Read();
        return new DemoResult(city.People, city.Encounters, city.Settlements, city.FeeLines,
            reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), Math.Round(seconds, 1), RankedList.Read(store, Shown));
    }

    public void WriteText(TextWriter writer)
    {
        var c = CultureInfo.InvariantCulture;
        writer.WriteLine(string.Create(c,
            $"{People:N0} people, {Encounters:N0} encounters, {FeeLines:N0} fee lines, {Findings:N0} findings; {Flagged:N0} of {Institutions:N0} institutions in tier A or B; {Seconds:N0} s"));
        writer.WriteLine();
        RankedList.Write(Top, writer);
        writer.WriteLine();
        writer.WriteLine("疑点不等于违规：须经检查核实。A finding is a suspicion until a person confirms it.");
    }
}
