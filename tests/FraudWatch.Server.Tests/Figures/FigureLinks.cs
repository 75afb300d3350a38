using System.Text.Json.Nodes;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Figures;

/// <summary>Walks a figure and opens every list that it names.</summary>
internal static class FigureLinks
{
    private static readonly (string List, string Count)[] Pairs = [("list", "count"), ("of_list", "of")];

    /// <summary>Numbers without a list, lists whose count is not the figure's, with both numbers, and how many lists there were.</summary>
    public static async Task<(int Walked, IReadOnlyList<string> Wrong)> WalkAsync(ApiClient client, JsonNode figure)
    {
        var links = Links(figure, "").ToList();
        var wrong = links.Where(link => link.List is null).Select(link => $"{link.Path}: a number without a list").ToList();
        var lists = links.Where(link => link.List is not null).DistinctBy(link => (link.List, link.Count)).ToList();
        foreach (var (path, list, count) in lists)
        {
            var answer = await client.GetAsync($"{list}{(list!.Contains('?') ? '&' : '?')}count=true&limit=1");
            if (answer.Status != 200 || (long?)answer.Json["total"] != count)
                wrong.Add($"{path}: the figure says {count}, {list} says {(answer.Status == 200 ? answer.Json["total"] : answer.Text)}");
        }

        return (lists.Count, wrong);
    }

    private static IEnumerable<(string Path, string? List, long Count)> Links(JsonNode? node, string path) => node switch
    {
        JsonObject one => Pairs.Where(pair => IsNumber(one[pair.Count])).Select(pair => ($"{path}.{pair.Count}", (string?)one[pair.List], (long?)one[pair.Count] ?? -1))
            .Concat(one.SelectMany(member => Links(member.Value, $"{path}.{member.Key}"))),
        JsonArray many => many.SelectMany((one, place) => Links(one, $"{path}[{place}]")),
        _ => [],
    };

    private static bool IsNumber(JsonNode? node) => node?.GetValueKind() == System.Text.Json.JsonValueKind.Number;
}
