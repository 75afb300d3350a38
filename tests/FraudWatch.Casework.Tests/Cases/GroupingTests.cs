using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using FraudWatch.Testing;

namespace FraudWatch.Casework.Tests.Cases;

public sealed class GroupingTests
{
    private static readonly Actor Inspector = CaseBench.Person(1, Role.Inspector);

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_merged_case_draws_later_findings_along_and_comes_back_whole(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        await bench.OpenAsync(1, Suspect.Finding("a", amount: 100), Suspect.Finding("b", family: "charging", rule: "over-price", amount: 40));
        var (stays, goes) = (await bench.CasesAsync()) is [var one, var two] ? (one, two) : throw new InvalidOperationException();

        var merge = await new MergeCases(bench.Desk).RunAsync(Inspector, stays.Id, stays.Version, goes.Id, default);
        await bench.OpenAsync(2, Suspect.Finding("a", amount: 100), Suspect.Finding("b", family: "charging", rule: "over-price", amount: 40),
            Suspect.Finding("c", family: "charging", rule: "over-price", amount: 5, watermark: 2));
        var merged = await bench.CasesAsync();
        await new UndoRegrouping(bench.Desk).RunAsync(Inspector, merge.Id, merge.Version, default);
        var undone = await bench.CasesAsync();

        Assert.Equal([(145m, CaseState.Detected), (0m, CaseState.Merged)], merged.Select(item => (item.Amount, item.State)));
        // What came while they were one stays where it came.
        Assert.Equal([(105m, CaseState.Detected), (40m, CaseState.Detected)], undone.Select(item => (item.Amount, item.State)));
        Assert.Equal(goes.OpenKey, undone[1].OpenKey);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_split_takes_findings_off_and_can_be_taken_back(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        await bench.OpenAsync(1, Suspect.Finding("a", amount: 100), Suspect.Finding("b", rule: "idle-bed", amount: 40));
        var one = Assert.Single(await bench.CasesAsync());

        var split = await new SplitCase(bench.Desk).RunAsync(Inspector, one.Id, one.Version, ["b"], default);
        var apart = await bench.CasesAsync();
        await bench.OpenAsync(2, Suspect.Finding("a", amount: 100), Suspect.Finding("b", rule: "idle-bed", amount: 40), Suspect.Finding("c", amount: 1, watermark: 2));
        await new UndoRegrouping(bench.Desk).RunAsync(Inspector, split.Id, split.Version, default);
        var together = await bench.CasesAsync();

        Assert.Equal([(100m, "overlapping-stays"), (40m, "idle-bed")], apart.Select(item => (item.Amount, item.Rules)));
        Assert.Equal([(141m, true), (0m, false)], together.Select(item => (item.Amount, item.IsOpen)));
        Assert.True(together[0].Priority >= one.Priority);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task What_has_gone_past_its_first_review_is_not_taken_apart(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        await bench.OpenAsync(1, Suspect.Finding("a"), Suspect.Finding("b"));
        var id = Assert.Single(await bench.CasesAsync()).Id;
        await bench.StepAsync(Inspector, id, CaseAction.Start);
        var later = await bench.StepAsync(Inspector, id, CaseAction.Submit);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => new SplitCase(bench.Desk).RunAsync(Inspector, id, later.Version, ["a"], default));

        Assert.Equal(RefusalKind.Conflict, refused.Kind);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Cases_are_related_by_person_physician_phone_and_bed(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        await bench.OpenAsync(1,
            Suspect.Finding("a", institution: "H1", person: "P1") with { Physician = "D1", PhoneKey = "k" },
            Suspect.Finding("b", institution: "H2", person: "P2") with { PhoneKey = "k" },
            Suspect.Finding("c", institution: "H1", person: "P1", family: "charging") with { Physician = "D1" },
            Suspect.Finding("d", institution: "H3", person: "P3"));
        var cases = await bench.CasesAsync();

        var related = await new RelatedCases(bench.Desk).RunAsync(Inspector, cases.Single(one => one.FixmedinsCode == "H1" && one.Scheme == "admissions").Id, 10, default);

        Assert.Equal([("charging", 2), ("admissions", 1)], related.Select(other => (other.Case.Scheme, other.Ties.Count)));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task The_link_graph_is_bounded_and_the_same_each_time(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        await bench.OpenAsync(1, [.. Enumerable.Range(0, 400).Select(n => Suspect.Finding($"f{n}", institution: $"H{n % 7}", person: $"P{n % 200}", family: $"scheme{n % 5}"))]);
        var one = (await bench.CasesAsync())[0];
        var draw = new DrawLinks(bench.Desk);

        var graph = await draw.AroundAsync(Inspector, one, 1000, default);
        var again = await draw.AroundAsync(Inspector, one, 1000, default);
        var around = await draw.AroundAsync(Inspector, LinkKind.Institution, "H1", 10, default);

        Assert.Equal(GraphLayout.MostNodes, graph.Nodes.Count);
        Assert.Equal($"case:{one.Number}", graph.Nodes[0].Id);
        Assert.All(graph.Nodes, node => Assert.True(node is { X: >= 0 and <= 1, Y: >= 0 and <= 1 }));
        Assert.Equal(graph.Nodes.Count, graph.Nodes.Select(node => (node.X, node.Y)).Distinct().Count());
        Assert.Equal((graph.Nodes, graph.Edges), (again.Nodes, again.Edges), Same);
        Assert.Equal((10, 5), (around.Nodes.Count, around.Nodes[0].Degree));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Similar_decided_cases_come_with_what_became_of_them(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        await bench.OpenAsync(1,
            Suspect.Finding("same", institution: "H1", amount: 900), Suspect.Finding("far", institution: "H2", amount: 90_000),
            Suspect.Finding("other", institution: "H3", rule: "idle-bed"), Suspect.Finding("open", institution: "H4"), Suspect.Finding("mine", institution: "H5", amount: 1000));
        var cases = (await bench.CasesAsync()).ToDictionary(one => one.FixmedinsCode);
        foreach (var code in new[] { "H1", "H2", "H3" })
        {
            await bench.StepAsync(Inspector, cases[code].Id, CaseAction.Start);
            await bench.DecideAsync(Inspector, cases[code].Id, VerdictKind.Unfounded);
            await bench.StepAsync(Inspector, cases[code].Id, CaseAction.Dismiss);
        }

        var similar = await new SimilarCases(bench.Desk).RunAsync(Inspector, cases["H5"], 10, default);

        Assert.Equal(["H1", "H2"], similar.Select(one => one.Case.FixmedinsCode));
        Assert.True(similar[0].Likeness > similar[1].Likeness);
    }

    private static bool Same((IReadOnlyList<LinkNode> Nodes, IReadOnlyList<LinkEdge> Edges) one, (IReadOnlyList<LinkNode> Nodes, IReadOnlyList<LinkEdge> Edges) other) =>
        one.Nodes.SequenceEqual(other.Nodes) && one.Edges.SequenceEqual(other.Edges);
}
