using System.Globalization;
using DuckDB.NET.Data;
using FraudWatch.Detection.Risk;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Tests.Risk;

/// <summary>
/// Institutions with features and findings written straight into the tables that the score and risk stages read, so that a
/// test states exactly what sets one institution apart.
/// </summary>
internal sealed class RatedCity : IDisposable
{
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");

    /// <param name="institutions">Peers, named H0, H1, ...; institution i has 100 + 10 i encounters.</param>
    public RatedCity(int institutions)
    {
        _connection.Open();
        Execute("""
            create schema lake; create schema claims; create schema features; create schema findings;
            create table claims.dict_feature (name varchar, zh varchar, en varchar, direction varchar);
            create table claims.dict_feature_basis (name varchar, per varchar, is_count_share boolean);
            create table claims.dict_severity_weight as select * from (values ('D', 3, 0.85, 0.95), ('S', 2, 0.5, 0.85), ('L', 1, 0.08, 0.3)) t(severity, rank, precision, ceiling);
            create table findings.rule as select * from (values ('rule-s', '规则甲', 'Rule S', 'institution', 0.0005), ('rule-p', '规则乙', 'Rule P', 'person', 0.0005)) t(rule_id, title_zh, title_en, grain, false_positive_share);
            create table lake.verdict_d (verdict_id varchar, finding_id varchar, fixmedins_code varchar, verdict varchar, amount decimal(16, 2), clause varchar, decided_on date, chosen_by varchar);
            create table claims.fee_line (bkkp_sn varchar, physician_code varchar);
            create table claims.encounter as select 'stay-' || i as mdtrt_id, 'dr-1' as chfpdr_code from range(10) t(i);
            create table findings.finding (finding_id varchar, rule_id varchar, severity varchar, fixmedins_code varchar, psn_no varchar,
                mdtrt_id varchar, bkkp_sn varchar, amount_at_risk decimal(16, 2), fund_at_risk decimal(16, 2), queued boolean, probability double);
            """);
        var n = institutions.ToString(CultureInfo.InvariantCulture);
        StageDictionaries.Read("points_band", null).LoadInto(_connection, "claims", "dict_points_band");
        Execute($"""
            create table claims.institution as select 'H' || i as fixmedins_code, '医院' || i as fixmedins_name, '2' as level, 'hospital' as kind from range({n}) t(i);
            create table features.institution as select 'H' || i as fixmedins_code, 100 + 10 * i as encounters, 100000.0 + 1000 * i as fund_pay_sumamt from range({n}) t(i);
            create table features.peer_group as select fixmedins_code, 'hospital-2' as peer_group, {n} as peers from claims.institution;
            create table findings.rule_denominator as select rule_id, fixmedins_code, encounters as n from features.institution cross join findings.rule;
            create table features.institution_value as
            select 'H' || i as fixmedins_code, 'hospital-2' as peer_group, f as feature_name,
                case f when 'encounters' then 100 + 10 * i when 'total_cost' then (100 + 10 * i) * (1000 + (i * 7) % 13)
                    else 0.3 + ((i * 31) % 17) / 100.0 end as feature_value, f = 'encounters' as is_size, true as is_scored
            from range({n}) t(i) cross join (values ('encounters'), ('total_cost'), ('drug_share')) v(f)
            """);
    }

    public DuckDBConnection Connection => _connection;

    /// <summary>A verdict on an institution as a whole.</summary>
    public void Judge(string institution, string verdict, string day, string chosenBy) =>
        Execute($"insert into lake.verdict_d (verdict_id, fixmedins_code, verdict, decided_on, chosen_by) select 'v' || count(*), '{institution}', '{verdict}', date '{day}', '{chosenBy}' from lake.verdict_d");

    public void Set(string institution, string feature, double value) =>
        Execute($"update features.institution_value set feature_value = {value.ToString(CultureInfo.InvariantCulture)} where fixmedins_code = '{institution}' and feature_name = '{feature}'");

    /// <summary>One feature more; all institutions are peers.</summary>
    public void Add(string institution, string feature, double value) =>
        Execute($"insert into features.institution_value select '{institution}', 'hospital-2', '{feature}', {value.ToString("R", CultureInfo.InvariantCulture)}, false, true");

    /// <summary>One feature more, for H0, H1, ...</summary>
    public void AddAll(string feature, double[] values)
    {
        using var appender = _connection.CreateAppender("features", "institution_value");
        for (var i = 0; i < values.Length; i++)
            appender.CreateRow().AppendValue($"H{i}").AppendValue("hospital-2").AppendValue(feature).AppendValue(values[i]).AppendValue(false).AppendValue(true).EndRow();
    }

    /// <summary>A finding; not queued when its rule is shadow or experimental.</summary>
    public void Find(string institution, string encounter, string? line, string severity, decimal fund, bool queued = true, string rule = "rule-s") =>
        Execute($"""
            insert into findings.finding select 'f' || count(*), '{rule}', '{severity}', '{institution}', 'p', '{encounter}',
                {(line is null ? "null" : $"'{line}'")}, {fund.ToString(CultureInfo.InvariantCulture)}, {fund.ToString(CultureInfo.InvariantCulture)}, {queued}, null from findings.finding
            """);

    /// <summary>A verdict on the n-th finding, counted from 0.</summary>
    public void Decide(int finding, string verdict, string clause, string day) =>
        Execute($"insert into lake.verdict_d (verdict_id, finding_id, verdict, clause, decided_on) select 'v' || count(*), 'f{finding.ToString(CultureInfo.InvariantCulture)}', '{verdict}', '{clause}', date '{day}' from lake.verdict_d");

    public async Task<RatedCity> RateAsync()
    {
        await StageRunner.RunAsync(_connection, Stage.Scores);
        await StageRunner.RunAsync(_connection, Stage.Risk);
        RateFindings.Run(_connection);
        return this;
    }

    public T Read<T>(string sql)
    {
        using var command = new DuckDBCommand(sql, _connection);
        return (T)Convert.ChangeType(command.ExecuteScalar() ?? throw new InvalidOperationException($"No row: {sql}"), typeof(T), CultureInfo.InvariantCulture);
    }

    public void Dispose() => _connection.Dispose();

    private void Execute(string sql)
    {
        using var command = new DuckDBCommand(sql, _connection);
        command.ExecuteNonQuery();
    }
}
