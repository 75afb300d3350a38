using System.Text.Json.Nodes;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Figures;

/// <summary>Walks a figure and opens every list that it names.</summary>
internal static class FigureLinks
{
    private static readonly (string List, string Count)[] Pairs = [("list", "count"), ("of_list", "of")];

    /// <summary>Lists whose count is not the figure's, with both numbers, and how many lists there were.</summary>
    public static async Task<(int Walked, IReadOnlyList<string> Wrong)> WalkAsync(ApiClient client, JsonNode figure)
    {
        var wrong = new List<string>();
        var links = Links(figure).Distinct().ToList();
        foreach (var (list, count) in links)
        {
            var answer = await client.GetAsync($"{list}{(list.Contains('?') ? '&' : '?')}count=true&limit=1");
            if (answer.Status != 200 || (long?)answer.Json["total"] != count)
                wrong.Add($"{list}: the figure says {count}, the list {(answer.Status == 200 ? answer.Json["total"] : answer.Text)}");
        }

        return (links.Count, wrong);
    }

    private static IEnumerable<(string List, long Count)> Links(JsonNode? node) => node switch
    {
        JsonObject one => Pairs.Where(pair => one[pair.List] is JsonValue).Select(pair => ((string?)one[pair.List] ?? "", (long?)one[pair.Count] ?? -1))
            .Concat(one.SelectMany(member => Links(member.Value))),
        JsonArray many => many.SelectMany(Links),
        _ => [],
    };
}
