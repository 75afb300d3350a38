namespace FraudWatch.Server.Tests.Running;

/// <summary>Reads a list from cursor to cursor.</summary>
internal static class PageWalk
{
    /// <summary>A member of every item, in the order of the pages, and the total that the first page gives.</summary>
    /// <param name="client">Who reads.</param>
    /// <param name="list">The list with its query, which has a filter or a sort.</param>
    /// <param name="member">The member, such as <c>id</c>.</param>
    /// <param name="limit">Rows a page.</param>
    public static async Task<(IReadOnlyList<string> Items, long Total)> ReadAsync(ApiClient client, string list, string member, int limit)
    {
        var (items, total, cursor) = (new List<string>(), 0L, (string?)null);
        do
        {
            var page = await client.GetAsync($"{list}&count=true&limit={limit}{(cursor is null ? "" : $"&cursor={cursor}")}");
            Assert.True(page.Status == 200, page.Text);
            Assert.True(page.Items.Count <= limit, $"{page.Items.Count} items on a page of {limit}.");
            items.AddRange(page.Items.Select(item => item![member]!.ToString()));
            (total, cursor) = ((long?)page.Json["total"] ?? -1, (string?)page.Json["next"]);
        }
        while (cursor is not null && items.Count < 10_000);
        return (items, total);
    }
}
