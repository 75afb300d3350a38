using FraudWatch.Core.Inspections;

namespace FraudWatch.Core.Tests.Inspections;

public sealed class FormTeamsTests
{
    private static readonly DateOnly Day = new(2026, 4, 1);

    [Fact]
    public void Whole_areas_go_to_one_team_and_the_work_is_even()
    {
        var drawn = Drawn(("990101", 4), ("990102", 3), ("990103", 2), ("990104", 1));

        var tasks = DivideWork.Among(2, drawn, new SeededNumbers("seed", ""));

        Assert.Equal([5, 5], tasks.Select(task => task.Institutions.Count));
        Assert.Empty(tasks[0].Areas.Intersect(tasks[1].Areas));
    }

    [Fact]
    public void With_fewer_areas_than_teams_the_largest_is_shared()
    {
        var tasks = DivideWork.Among(3, Drawn(("990101", 7), ("990102", 2)), new SeededNumbers("seed", ""));

        Assert.Equal([2, 3, 4], tasks.Select(task => task.Institutions.Count).Order());
        Assert.Throws<ArgumentException>(() => DivideWork.Among(4, Drawn(("990101", 3)), new SeededNumbers("seed", "")));
    }

    [Fact]
    public void Teams_keep_every_rule_and_repeat_for_the_same_seed()
    {
        var tasks = DivideWork.Among(4, Drawn(("990101", 4), ("990102", 3), ("990103", 3), ("990104", 2)), new SeededNumbers("seed", ""));
        var people = Office(16, one => one with
        {
            LastAreas = [.. one.Id.EndsWith('3') ? ["990101"] : Array.Empty<string>()],
            Recused = [.. one.Id.EndsWith('5') ? [tasks[1].Institutions[0].FixmedinsCode] : Array.Empty<string>()],
        });

        var teams = FormTeams.Run(tasks, people, Day, new SeededNumbers("seed", ""));
        var again = FormTeams.Run(tasks, [.. people.Reverse()], Day, new SeededNumbers("seed", ""));

        Assert.Equal(Ids(teams), Ids(again));
        Assert.All(teams, team =>
        {
            Assert.InRange(team.Members.Count, 3, 4);
            Assert.True(team.Members.Select(one => one.Department).Distinct().Count() >= 3);
            Assert.True(team.Members.Count(one => one.CertificateUntil >= Day) >= 2);
            Assert.DoesNotContain(team.Members, one => team.Task.Areas.Any(one.LastAreas.Contains));
            Assert.DoesNotContain(team.Members, one => team.Task.Institutions.Any(place => one.Recused.Contains(place.FixmedinsCode)));
        });
        Assert.Equal(teams.Sum(team => team.Members.Count), teams.SelectMany(team => team.Members).Distinct().Count());
    }

    [Fact]
    public void People_who_were_together_last_time_are_parted_where_that_is_possible()
    {
        // Three per department: last time 0, 1, 2 and 3, 4, 5 and 6, 7, 8 were the teams.
        var tasks = DivideWork.Among(3, Drawn(("990101", 2), ("990102", 2), ("990103", 2)), new SeededNumbers("seed", ""));
        var people = Office(9, one =>
        {
            var number = int.Parse(one.Id[1..]);
            return one with { LastColleagues = [.. Enumerable.Range(number / 3 * 3, 3).Select(n => $"P{n:00}")] };
        });

        var teams = FormTeams.Run(tasks, people, Day, new SeededNumbers("seed", ""));

        Assert.All(teams, team => Assert.Equal(3, team.Members.Select(one => int.Parse(one.Id[1..]) / 3).Distinct().Count()));
    }

    [Fact]
    public void Too_few_people_certificates_or_departments_are_named()
    {
        Assert.Equal("2 teams of 3 need 6 inspectors; there are 5.", Why(2, Office(5)));
        Assert.Equal("2 teams need 4 inspectors with a certificate valid on 2026-04-01; there are 3.",
            Why(2, Office(9, one => one with { CertificateUntil = one.Id[2] < '3' ? Day : Day.AddDays(-1) })));
        Assert.Equal("A team needs people from 3 departments; the inspectors come from 1.", Why(1, Office(5, one => one with { Department = "D" })));
        Assert.Contains("3 are recused from its institutions, 4 were in its areas last time.", Why(1, Office(8, one => one with
        {
            Recused = [.. one.Id[2] < '3' ? ["H0"] : Array.Empty<string>()],
            LastAreas = [.. one.Id[2] > '3' ? ["990101"] : Array.Empty<string>()],
        })), StringComparison.Ordinal);
    }

    [Fact]
    public void Teams_that_are_possible_alone_but_not_together_are_impossible()
    {
        // Departments 0 and 1 have three people each, 2 only one: both teams need that one.
        Inspector[] people = [.. Office(6, one => one with { Department = $"D{(one.Id[2] - '0') % 2}" }), One("P99") with { Department = "D2" }];

        Assert.Contains("no arrangement of the 7 inspectors", Why(2, people), StringComparison.Ordinal);
    }

    private static string Why(int teams, IReadOnlyCollection<Inspector> people) => Assert.Throws<TeamsImpossibleException>(() =>
        FormTeams.Run(DivideWork.Among(teams, Drawn(("990101", 4)), new SeededNumbers("seed", "")), people, Day, new SeededNumbers("seed", ""))).Message;

    private static Inspector[] Office(int people, Func<Inspector, Inspector>? with = null) =>
        [.. Enumerable.Range(0, people).Select(i => One($"P{i:00}") with { Department = $"D{i % 3}" }).Select(with ?? (one => one))];

    private static Inspector One(string id) => new() { Id = id, Department = "D0", CertificateUntil = Day.AddYears(1) };

    private static List<DrawnCandidate> Drawn(params (string Area, int Count)[] areas) =>
    [
        .. areas.SelectMany(area => Enumerable.Repeat(area.Area, area.Count))
            .Select((area, i) => new DrawnCandidate(i + 1, Frames.One($"H{i}", area: area), SelectionShare.Risk, i)),
    ];

    private static IEnumerable<string> Ids(IEnumerable<Team> teams) => teams.Select(team => string.Join(',', team.Members.Select(one => one.Id)));
}
