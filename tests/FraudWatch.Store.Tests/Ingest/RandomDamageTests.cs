using System.Text;
using FraudWatch.Store.Ingest;
using FsCheck;
using FsCheck.Fluent;

namespace FraudWatch.Store.Tests.Ingest;

public sealed class RandomDamageTests
{
    private static readonly byte[] Troublemakers = [.. "\"',\n\r\0\t;\\ +e0"u8, 0xFF, 0xE5, 0xB0];

    [Fact]
    [Trait("Category", "Slow")]
    public void However_a_file_is_damaged_the_counts_add_up_and_a_second_load_adds_nothing() =>
        Prop.ForAll(Damages.ToArbitrary(), AddsUp).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    private static Gen<(int Place, byte With)[]> Damages =>
        (from place in Gen.Choose(0, 1 << 20)
         from with in Gen.Elements(Troublemakers)
         select (place, with)).ArrayOf().Resize(25);

    private static bool AddsUp((int Place, byte With)[] damages)
    {
        using var inbox = new Inbox();
        var content = Encoding.UTF8.GetBytes(Exports.Text(
            Exports.Encounters + ",main_cond_dscr",
            [.. Enumerable.Range(0, 60).Select(i => Exports.Encounter($"M{i}") + (i % 3 == 0 ? ",\"cough, \n fever\"" : ",发热"))]));
        var header = Array.IndexOf(content, (byte)'\n') + 1;
        foreach (var (place, with) in damages)
            content[header + (place % (content.Length - header))] = with;
        var path = inbox.Write("a.csv", content);

        var first = inbox.Ingest(path).Tables["mdtrt_d"];
        var second = inbox.Ingest(path).Tables["mdtrt_d"];

        return first.Read == second.Read && second.Accepted == 0 && first.Quarantined == second.Quarantined
            && inbox.Query("SELECT count(*) FROM lake.mdtrt_d")[0] == $"{first.Accepted}"
            && Quarantine.List(inbox.Store).Count == first.Quarantined * 2;
    }
}
