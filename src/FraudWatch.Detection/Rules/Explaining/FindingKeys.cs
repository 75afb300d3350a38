using FraudWatch.Core.Findings;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>Restricts rows to those of a finding, by the nearest key that both have.</summary>
internal static class FindingKeys
{
    /// <summary>A condition over the columns, and its key; true, and no key, when they share none (knowledge, for example).</summary>
    public static (string Condition, string? Key) Restriction(Finding finding, IReadOnlyCollection<string> columns, SqlBinder binder)
    {
        (string Column, string? Keys, Func<string, string> Condition)[] ways =
        [
            ("bkkp_sn", finding.BkkpSn, list => InList("bkkp_sn", list)),
            ("mdtrt_id", finding.MdtrtId, list => InList("mdtrt_id", list)),
            ("mdtrt_ids", finding.MdtrtId, list => InList("mdtrt_ids", list)),
            ("stay_id", finding.MdtrtId, list => $"stay_id IN (SELECT stay_id FROM claims.encounter WHERE mdtrt_id IN ({list}))"),
            ("setl_id", finding.SetlId, list => InList("setl_id", list)),
            ("psn_no", finding.PsnNo, list => $"psn_no IN ({list})"),
            ("fixmedins_code", finding.FixmedinsCode, list => $"fixmedins_code IN ({list})"),
        ];
        foreach (var (column, keys, condition) in ways)
        {
            if (keys is not null && columns.Contains(column))
                return (condition($"SELECT unnest(string_split({binder.Text(keys)}, '|'))"), SqlName.Quote(column).Trim('"'));
        }

        return ("true", null);
    }

    /// <summary>Rows that a rule has gathered already hold several keys, joined by bars.</summary>
    private static string InList(string column, string keys) =>
        $"({column} IN ({keys}) OR ({column} LIKE '%|%' AND list_has_any(string_split({column}, '|'), (SELECT list(key) FROM ({keys}) AS keys(key)))))";
}
