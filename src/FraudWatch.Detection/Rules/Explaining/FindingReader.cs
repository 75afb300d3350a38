using System.Data.Common;
using DuckDB.NET.Data;
using FraudWatch.Core.Findings;

namespace FraudWatch.Detection.Rules;

/// <summary>Reads published findings.</summary>
public static class FindingReader
{
    private const string Columns =
        "finding_id, rule_id, rule_version, severity, fixmedins_code, psn_no, mdtrt_id, setl_id, bkkp_sn, occurred_on, "
        + "amount_at_risk, fund_at_risk, sentence_zh, sentence_en, evidence, duty, liability, parameters, watermark, definition";

    /// <summary>The finding; null when there is none of that id.</summary>
    public static Finding? Find(DuckDBConnection connection, string findingId)
    {
        var binder = new SqlBinder();
        return connection.Rows($"SELECT {Columns} FROM findings.finding WHERE finding_id = {binder.Text(findingId)}", Read, binder) is [var found, ..] ? found : null;
    }

    private static Finding Read(DbDataReader row) => new()
    {
        FindingId = row.GetString(0),
        RuleId = row.GetString(1),
        RuleVersion = row.GetInt32(2),
        Severity = SeverityLetter.Read(row.GetString(3)) ?? throw new InvalidDataException($"Finding {row.GetString(0)} has the severity '{row.GetString(3)}'."),
        FixmedinsCode = row.GetString(4),
        PsnNo = Text(row, 5),
        MdtrtId = Text(row, 6),
        SetlId = Text(row, 7),
        BkkpSn = Text(row, 8),
        OccurredOn = row.GetFieldValue<DateOnly>(9),
        AmountAtRisk = row.IsDBNull(10) ? null : row.GetDecimal(10),
        FundAtRisk = row.IsDBNull(11) ? null : row.GetDecimal(11),
        SentenceZh = row.GetString(12),
        SentenceEn = row.GetString(13),
        Evidence = row.GetString(14),
        Duty = Text(row, 15),
        Liability = Text(row, 16),
        Parameters = row.GetString(17),
        Watermark = row.GetInt64(18),
        Definition = Text(row, 19),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
