using FraudWatch.Detection.Rules.Sql;

namespace FraudWatch.Detection.Tests.Rules;

public sealed class RuleSqlParserTests
{
    public static TheoryData<string, string> Escapes => SqlBlocks.Read(RepositoryFolders.Data("escapes.sql"));

    public static TheoryData<string, string> Lints => SqlBlocks.Read(RepositoryFolders.Data("lints.sql"));

    public static TheoryData<string, string> Allowed => SqlBlocks.Read(RepositoryFolders.Data("allowed.sql"));

    [Theory]
    [MemberData(nameof(Escapes))]
    public void An_attempt_to_escape_is_refused_before_it_runs(string title, string sql)
    {
        using var parser = new RuleSqlParser();

        // A star in the final SELECT is refused too; that is not what keeps these out.
        var reasons = parser.Parse(sql).Problems.Where(problem => !problem.Message.Contains("needs a name", StringComparison.Ordinal));
        Assert.True(reasons.Any(), $"{title} was let through");
    }

    [Fact]
    public void At_least_fifty_escapes_are_tried() => Assert.True(Escapes.Count >= 50);

    /// <summary>The title of each block is part of the message that it must get.</summary>
    [Theory]
    [MemberData(nameof(Lints))]
    public void What_the_engines_do_not_share_is_refused_with_its_reason(string message, string sql)
    {
        using var parser = new RuleSqlParser();

        Assert.Contains(parser.Parse(sql).Problems, problem => problem.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void The_shared_dialect_is_allowed(string title, string sql)
    {
        using var parser = new RuleSqlParser();

        Assert.True(parser.Parse(sql).Problems.Count == 0, title + ": " + string.Join("; ", parser.Parse(sql).Problems));
    }

    [Fact]
    public void A_problem_names_its_line()
    {
        using var parser = new RuleSqlParser();

        var problem = Assert.Single(parser.Parse("-- 住院\nSELECT psn_no\nFROM claims.stay\nWHERE length_of_stay > 15").Problems);

        Assert.Equal(new SqlProblem(4, "the literal 15 is a threshold: declare it as a parameter"), problem);
    }

    [Fact]
    public void Columns_and_parameters_are_read_off_the_statement()
    {
        using var parser = new RuleSqlParser();

        var sql = parser.Parse("""
            WITH w AS (SELECT psn_no FROM claims.stay WHERE length_of_stay > CAST($days AS INTEGER))
            SELECT w.psn_no, count(*) AS stays FROM w GROUP BY w.psn_no UNION ALL SELECT psn_no, 0 FROM w
            """);

        Assert.Empty(sql.Problems);
        Assert.Equal(["psn_no", "stays"], sql.Columns);
        Assert.Equal(["days"], sql.Parameters);
    }
}
