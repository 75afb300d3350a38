using System.Globalization;
using System.Text.Json.Nodes;
using FraudWatch.Core.Inspections;

namespace FraudWatch.Core.Tests.Inspections;

public sealed class VerifyPublishedTests
{
    private const int Tamperings = 1_000;

    private static readonly string Draw = PublishedJson.Write(PublishedDraw.Of(Frames.Institutions(30), new DrawDesign(8, 2, 2), "0f3a"));

    private static readonly string Sample = PublishedJson.Write(PublishedRecords.Of(
        new RecordFrame("H1", Enumerable.Range(0, 160).Select(i => new MedicalRecord($"S{i:000}", i % 2 == 0 ? "2026-03" : "2026-04", i % 9 == 0))), "77aa"));

    [Fact]
    public void What_was_published_honestly_repeats()
    {
        Assert.Empty(VerifyPublished.Check(Draw).Problems);
        Assert.Empty(VerifyPublished.Check(Sample).Problems);
        Assert.Equal(SeedCommitment.Of(Frames.Institutions(30).Hash, new DrawDesign(8, 2, 2), "0f3a"), VerifyPublished.Check(Draw).Commitment);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_tampering_with_any_value_order_or_entry_is_found(bool isSample)
    {
        var honest = isSample ? Sample : Draw;
        var random = new Random(20260401);
        for (var i = 0; i < Tamperings; i++)
        {
            var forged = JsonNode.Parse(honest)!;
            var change = Tamper(forged, random);
            Assert.False(VerifyPublished.Check(forged.ToJsonString()).IsSound, $"Tampering {i} was not found: {change}");
        }
    }

    [Fact]
    public void A_whole_new_draw_is_sound_in_itself_and_betrayed_by_the_commitment_published_before()
    {
        var honest = VerifyPublished.Check(Draw).Commitment;
        var other = PublishedJson.Write(PublishedDraw.Of(Frames.Institutions(30), new DrawDesign(8, 2, 2), "another"));

        Assert.True(VerifyPublished.Check(other).IsSound);
        Assert.Contains("published before the draw", Assert.Single(VerifyPublished.Check(other, honest).Problems), StringComparison.Ordinal);
        Assert.True(VerifyPublished.Check(Draw, honest).IsSound);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("no json")]
    [InlineData("""{"format":"fraudwatch-draw/1"}""")]
    [InlineData("""{"format":"fraudwatch-draw/1","format":"fraudwatch-records/1"}""")]
    public void What_is_no_draw_is_said_to_be_none(string text) => Assert.Single(VerifyPublished.Check(text).Problems);

    /// <summary>Changes one leaf, swaps, removes or repeats one entry of a list, or adds a name.</summary>
    private static string Tamper(JsonNode root, Random random)
    {
        var nodes = All(root).ToList();
        while (true)
        {
            switch (nodes[random.Next(nodes.Count)])
            {
                case JsonValue value:
                    return Change(value, random);
                case JsonArray { Count: > 1 } list when random.Next(3) == 0:
                    var (i, j) = (random.Next(list.Count), random.Next(list.Count));
                    if (i == j)
                        continue;
                    var (one, other) = (list[i]!.DeepClone(), list[j]!.DeepClone());
                    (list[i], list[j]) = (other, one);
                    return $"swapped {i} and {j} of {list.GetPath()}";
                case JsonArray { Count: > 0 } list when random.Next(2) == 0:
                    list.RemoveAt(random.Next(list.Count));
                    return $"removed one of {list.GetPath()}";
                case JsonArray { Count: > 0 } list:
                    list.Add(list[random.Next(list.Count)]!.DeepClone());
                    return $"repeated one of {list.GetPath()}";
                case JsonObject entry:
                    entry["note"] = "x";
                    return $"added a name to {entry.GetPath()}";
            }
        }
    }

    private static string Change(JsonValue value, Random random)
    {
        var (path, was) = (value.GetPath(), value.ToJsonString());
        JsonNode now = value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String => Altered(value.GetValue<string>(), random),
            System.Text.Json.JsonValueKind.Number when was.Contains('.', StringComparison.Ordinal) || was.Contains('E', StringComparison.Ordinal)
                => double.Parse(was, CultureInfo.InvariantCulture) * (1 + (1e-6 * random.Next(1, 9))),
            System.Text.Json.JsonValueKind.Number => long.Parse(was, CultureInfo.InvariantCulture) + random.Next(1, 3),
            _ => !value.GetValue<bool>(),
        };
        value.ReplaceWith(now);
        return $"{path}: {was} became {now.ToJsonString()}";
    }

    private static string Altered(string text, Random random)
    {
        if (text.Length == 0)
            return "x";
        var place = random.Next(text.Length);
        var letter = text[place] == '7' ? '8' : '7';
        return random.Next(3) == 0 ? text + letter : $"{text[..place]}{letter}{text[(place + 1)..]}";
    }

    private static IEnumerable<JsonNode> All(JsonNode node)
    {
        var children = node switch
        {
            JsonObject entry => entry.Select(one => one.Value),
            JsonArray list => list,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(All).Prepend(node);
    }
}
