using DuckDB.NET.Data;
using FraudWatch.Store.Sql;

namespace FraudWatch.Store.Tests.Funnels;

/// <summary>Runs the stage file that makes the funnel limits over made-up sums.</summary>
internal static class FunnelStage
{
    private static readonly DateOnly FirstMonth = new(2000, 1, 1);

    public static IReadOnlyList<FunnelLimit> Judge(IReadOnlyList<FunnelSubject> subjects)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        Run(connection, "CREATE SCHEMA claims; CREATE SCHEMA features");
        Run(connection, "CREATE TABLE claims.institution AS SELECT 'I' || i AS fixmedins_code, 'hospital' AS kind, 2 AS level FROM range(1000) AS r (i)");
        Run(connection, """
            CREATE TABLE features.indicator_sum (subject_kind VARCHAR, fixmedins_code VARCHAR, subject_code VARCHAR, setting VARCHAR, month DATE,
                indicator VARCHAR, n BIGINT, num DOUBLE, den DOUBLE, num_num DOUBLE, num_den DOUBLE, den_den DOUBLE)
            """);
        Fill(connection, subjects);
        var file = Stage.Features.Files.Single(one => one.Table == "indicator");
        using var command = new DuckDBCommand(
            $"SELECT month, subject_code, peers, target, sampling_error, between_error, lower_limit, upper_limit, z FROM ({file.Sql}) AS judged", connection);
        foreach (var name in ParameterisedSql.Parse(file.Sql).Names)
            command.Parameters.Add(new DuckDBParameter(name, StageParameters.All[name].Value));
        return Read(command, subjects.ToDictionary(one => (one.Group, one.Code)));
    }

    private static void Fill(DuckDBConnection connection, IReadOnlyList<FunnelSubject> subjects)
    {
        using var appender = connection.CreateAppender("features", "indicator_sum");
        foreach (var one in subjects)
        {
            appender.CreateRow().AppendValue("institution").AppendValue(one.Code).AppendValue(one.Code).AppendValue("inpatient")
                .AppendValue(FirstMonth.AddDays(one.Group)).AppendValue("some-share").AppendValue(one.N).AppendValue(one.Num).AppendValue(one.Den)
                .AppendValue(one.NumNum).AppendValue(one.NumDen).AppendValue(one.DenDen).EndRow();
        }
    }

    private static List<FunnelLimit> Read(DuckDBCommand command, Dictionary<(int Group, string Code), FunnelSubject> subjects)
    {
        using var reader = command.ExecuteReader();
        var limits = new List<FunnelLimit>();
        while (reader.Read())
        {
            var group = DateOnly.FromDateTime(reader.GetDateTime(0)).DayNumber - FirstMonth.DayNumber;
            limits.Add(new FunnelLimit(subjects[(group, reader.GetString(1))], reader.GetInt64(2), reader.GetDouble(3), reader.GetDouble(4),
                reader.GetDouble(5), reader.GetDouble(6), reader.GetDouble(7), (double)reader.GetDecimal(8)));
        }

        return limits;
    }

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = new DuckDBCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
