using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FraudWatch.Casework.Storage;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Http.Lists;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Lists;

/// <summary>What holds for every list of the API, whichever endpoint it is of.</summary>
[Collection(ListTests.Name)]
public sealed partial class EveryListTests(FilledLists filled)
{
    // The city has no fund accounts, no verdicts to learn from, no hospital with a surge of admissions; and of a person one finding.
    private static readonly string[] MayBeShort = ["/api/v1/fund-accounts", "/api/v1/models", "/api/v1/surge-days", "/api/v1/persons/{handle}/findings"];

    // A rule that the last run was not asked for neither could nor could not be run.
    private static readonly string[] MayBeNeither = ["/api/v1/rules?runnable"];

    [Fact]
    public async Task Every_list_of_the_document_can_be_filtered_and_sorted_by_more_than_its_key()
    {
        var office = await filled.On(CaseworkEngine.Sqlite);
        var paths = (await office.Reader.GetAsync("/api/v1/openapi.json")).Json["paths"]!.AsObject();

        var documented = paths.Count(path => path.Value?["get"]?["parameters"]?.AsArray().Any(one => (string?)one?["name"] == "cursor") == true);
        var poor = office.Lists.Where(list => list.Shape.Filters.Count < 1 || list.Shape.SortNames.Count < 2).Select(list => list.Path);

        Assert.Equal(documented, office.Lists.Count);
        Assert.Equal([], poor);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Every_order_of_every_list_shows_every_row_once_and_in_order(CaseworkEngine engine)
    {
        var office = await filled.On(engine);
        var wrong = new List<string>();
        foreach (var (path, shape) in Of(office, engine))
        {
            var first = await office.Reader.GetAsync($"{path}?limit=1&count=true");
            Assert.True(first.Status == 200, $"{path}: {first.Text}");
            var total = (int)first.Json["total"]!;
            if (total < 2 && !MayBeShort.Contains(Person().Replace(path, "/persons/{handle}/")))
                wrong.Add($"{path} has {total} rows, too few to tell anything.");
            foreach (var sort in shape.SortNames.SelectMany(name => new[] { name, "-" + name }))
                wrong.AddRange((await FaultsAsync(office.Reader, path, sort, total)).Select(fault => $"{path}?sort={sort}: {fault}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Every_filter_of_every_list_narrows_it_or_says_what_it_takes(CaseworkEngine engine)
    {
        var office = await filled.On(engine);
        var wrong = new List<string>();
        var handle = office.Lists.Select(list => Person().Match(list.Path)).First(person => person.Success).Groups[1].Value;
        foreach (var (path, shape) in Of(office, engine))
        {
            var all = await TotalAsync(office.Reader, path, "");
            foreach (var filter in shape.Filters.Keys)
            {
                if (await FaultAsync(office.Reader, path, filter, all, handle) is { } fault)
                    wrong.Add($"{path}?{filter}: {fault}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // Lists over the claims store do not know where cases are.
    private static IEnumerable<(string Path, IListShape Shape)> Of(FilledLists.Office office, CaseworkEngine engine) =>
        office.Lists.Where(list => engine == CaseworkEngine.Sqlite || list.Shape is not ClaimsList);

    /// <summary>Walks a list in about six pages; a list of a few rows goes row by row.</summary>
    private static async Task<List<string>> FaultsAsync(ApiClient reader, string path, string sort, int total)
    {
        var (faults, seen, cursor, last) = (new List<string>(), new HashSet<string>(), "", (JsonNode?)null);
        var (rows, limit) = (0, Math.Clamp(total / 6, 1, 500));
        do
        {
            var page = await reader.GetAsync($"{path}?sort={sort}&limit={limit}{cursor}");
            if (page.Status != 200)
                return [$"{page.Status} {page.Text}"];
            foreach (var item in page.Items)
            {
                rows++;
                if (!seen.Add(item!.ToJsonString()))
                    faults.Add($"twice: {item.ToJsonString()}");
                if (last is not null && item[sort.TrimStart('-')] is { } value && Compared(last, value) is { } compared && (sort[0] == '-' ? compared < 0 : compared > 0))
                    faults.Add($"{value} after {last}");
                last = item[sort.TrimStart('-')];
            }

            cursor = (string?)page.Json["next"] is { } next ? $"&cursor={next}" : "";
        }
        while (cursor.Length > 0 && rows <= total);
        if (rows != total)
            faults.Add($"{rows} rows of {total}");
        return faults;
    }

    /// <summary>How two values of a row stand that mean the same everywhere: numbers and times. Texts go by the database's own order.</summary>
    private static int? Compared(JsonNode one, JsonNode other)
    {
        if (one.GetValueKind() == JsonValueKind.Number && other.GetValueKind() == JsonValueKind.Number)
            return ((double)one).CompareTo((double)other);
        return Time().IsMatch(one.ToString()) && Time().IsMatch(other.ToString())
            ? DateTime.Parse(one.ToString(), CultureInfo.InvariantCulture).CompareTo(DateTime.Parse(other.ToString(), CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>
    /// Nonsense is found nowhere, or refused under the filter's name with a sentence that says what is taken; that is taken then. What is
    /// true or false of rows parts them in two.
    /// </summary>
    private static async Task<string?> FaultAsync(ApiClient reader, string path, string filter, long all, string handle)
    {
        var nonsense = await reader.GetAsync($"{path}?count=true&limit=1&{filter}=~");
        if (nonsense.Status == 200)
            return (long?)nonsense.Json["total"] == 0 ? null : $"'~' matches {nonsense.Json["total"]} rows";
        if (nonsense.Status != 400 || (string?)nonsense.Json["errors"]?[filter]?[0] is not { } sentence)
            return $"{nonsense.Status} {nonsense.Text}";
        var plausible = filter == "person" ? [Person().Match(path) is { Success: true } person ? person.Groups[1].Value : handle] : Plausible(sentence);
        if (plausible is null)
            return $"does not say what it takes: {sentence}";
        var matching = 0L;
        foreach (var value in plausible)
        {
            var answer = await reader.GetAsync($"{path}?count=true&limit=1&{filter}={value}");
            if (answer.Status != 200)
                return $"{value}: {answer.Status} {answer.Text}";
            matching += (long?)answer.Json["total"] ?? 0;
        }

        return plausible is ["true", "false"] && matching != all && !MayBeNeither.Contains($"{path}?{filter}") ? $"{matching} are true or false of {all}" : null;
    }

    private static async Task<long> TotalAsync(ApiClient reader, string path, string query) => (long)(await reader.GetAsync($"{path}?count=true&limit=1{query}")).Json["total"]!;

    private static string[]? Plausible(string sentence) => sentence switch
    {
        _ when sentence.Contains("true or false", StringComparison.Ordinal) => ["true", "false"],
        _ when sentence.Contains("whole number", StringComparison.Ordinal) => ["1"],
        _ when sentence.Contains("division code", StringComparison.Ordinal) => ["990100"],
        _ when Choices().Match(sentence) is { Success: true } choices => choices.Groups[1].Value.Split([", ", " or "], StringSplitOptions.None),
        _ when Example().Match(sentence) is { Success: true } example => [example.Groups[1].Value],
        _ => null,
    };

    [GeneratedRegex(@"(?:is none of|There are|is one of|is) ([\w-]+(?:(?:, | or )[\w-]+)+)[.;]")]
    private static partial Regex Choices();

    [GeneratedRegex(@"like (\S+)\.$")]
    private static partial Regex Example();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d")]
    private static partial Regex Time();

    [GeneratedRegex("/persons/([^/]+)/")]
    private static partial Regex Person();
}
