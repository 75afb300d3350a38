using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Http;

namespace FraudWatch.Server.Api.Cases;

/// <summary>What people read of the physicians and beds that tie cases: the name that the bills have, masked, or the department, beside the code.</summary>
internal sealed class TieNames(ClaimsReading claims)
{
    private static readonly string[] Needed = ["claims.encounter.chfpdr_name", "claims.encounter.dept_name", "claims.encounter.bed"];

    /// <summary>The graph with what is known of its physicians and beds.</summary>
    public async Task<LinkGraph> InAsync(LinkGraph graph, CancellationToken cancellation)
    {
        var labels = await OfAsync(graph.Nodes.Select(node => (node.Kind, node.Value)), cancellation);
        return graph with { Nodes = [.. graph.Nodes.Select(node => node with { Label = labels.GetValueOrDefault((node.Kind, node.Value), node.Label) })] };
    }

    /// <summary>The labels of those that the claims know.</summary>
    /// <param name="ties">Kinds and values as cases keep them: the institution, and after a slash the code of the physician, or of department and bed.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    public async Task<IReadOnlyDictionary<(LinkKind Kind, string Value), string>> OfAsync(IEnumerable<(LinkKind Kind, string Value)> ties, CancellationToken cancellation)
    {
        var asked = ties.Where(tie => tie.Kind is LinkKind.Physician or LinkKind.Bed).ToHashSet();
        if (asked.Count == 0)
            return new Dictionary<(LinkKind, string), string>();
        try
        {
            return await claims.ReadAsync(Needed, async snapshot =>
            {
                var values = new SqlValues();
                var rows = await snapshot.RowsAsync(Sql(asked, values), values, cancellation);
                return rows.ToDictionary(row => (SnakeCase.Parse<LinkKind>(row.Needed("kind")), $"{row.Text("institution")}/{row.Text("code")}"), LabelOf);
            }, cancellation);
        }
        catch (RequestRefusedException)
        {
            // No run has made the encounters yet: codes tie the cases all the same.
            return new Dictionary<(LinkKind, string), string>();
        }
    }

    private static string LabelOf(ClaimsRow row)
    {
        var name = row.Needed("name");
        return $"{(row.Text("kind") == SnakeCase.Of(LinkKind.Physician) ? Mask.Name(name) : name)} {row.Text("code")}";
    }

    private static string Sql(IReadOnlySet<(LinkKind Kind, string Value)> asked, SqlValues values)
    {
        return $"{Named(LinkKind.Physician, "chfpdr_code", "chfpdr_name")} UNION ALL {Named(LinkKind.Bed, "concat_ws('/', dept_code, bed)", "dept_name")}";

        // The institutions alone leave most encounters out before texts are put together.
        string Named(LinkKind kind, string code, string name)
        {
            var those = asked.Where(tie => tie.Kind == kind).Select(tie => tie.Value).ToList();
            return $"""
                SELECT {values.Text(SnakeCase.Of(kind))} AS kind, fixmedins_code AS institution, {code} AS code, max({name}) AS name FROM claims.encounter
                WHERE fixmedins_code IN {values.Texts(those.Select(value => value.Split('/')[0]).Distinct())} AND fixmedins_code || '/' || {code} IN {values.Texts(those)}
                GROUP BY ALL HAVING max({name}) IS NOT NULL
                """;
        }
    }
}
