using DuckDB.NET.Data;

namespace FraudWatch.Detection.Rules;

/// <summary>The temporary tables of one run; they vanish with its connection, whatever becomes of it.</summary>
internal static class RunTables
{
    /// <summary>What the rule that is running returned.</summary>
    public const string Result = "rule_result";

    /// <summary>Regions and times of the set of values that is running.</summary>
    public const string Periods = "rule_period";

    /// <summary>Findings of this run, until they are published.</summary>
    public const string Staged = "finding_staged";

    /// <summary>
    /// Columns of <c>findings.finding</c>: first the contract's, then those that explain a finding; <c>probability</c>
    /// is empty for a new finding until the rating. Texts that lists show are stored
    /// as they are: a page reads fifty rows from anywhere in the table, and each would unpack two thousand.
    /// </summary>
    public const string FindingColumns = $"""
        finding_id {Listed}, rule_id {Listed}, rule_version INTEGER, severity {Listed}, fixmedins_code {Listed}, psn_no {Listed},
        mdtrt_id {Listed}, setl_id {Listed}, bkkp_sn {Listed}, occurred_on DATE, amount_at_risk DECIMAL(16,2),
        fund_at_risk DECIMAL(16,2), basis VARCHAR, sentence VARCHAR, evidence VARCHAR, watermark BIGINT,
        sentence_zh {Listed}, sentence_en {Listed}, duty VARCHAR, liability VARCHAR, sql_hash VARCHAR, parameters VARCHAR,
        queued BOOLEAN, definition VARCHAR, probability DOUBLE
        """;

    private const string Listed = "VARCHAR USING COMPRESSION uncompressed";

    public static void Create(DuckDBConnection connection)
    {
        connection.Run($"CREATE OR REPLACE TEMP TABLE {Staged} ({FindingColumns})");
        connection.Run($"CREATE OR REPLACE TEMP TABLE {Periods} (region VARCHAR, valid_from DATE, valid_to DATE)");
    }
}
