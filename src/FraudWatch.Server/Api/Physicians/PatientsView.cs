using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Physicians;

/// <summary>How a physician's orders fall on patients.</summary>
/// <param name="Patients">How many.</param>
/// <param name="Amount">Yuan in all.</param>
/// <param name="TopTenthShare">Share of the tenth of the patients with most, 0 to 1.</param>
/// <param name="Gini">0 equal, towards 1 concentrated (Gini 1912).</param>
/// <param name="Top">The twenty with most.</param>
public sealed record PatientsView(long Patients, decimal? Amount, double? TopTenthShare, double? Gini, IReadOnlyList<PatientShareView> Top)
{
    private const int Shown = 20;

    internal static readonly string[] Tables = ["claims.fee_line"];

    internal static string Sql(string institution, string physician, SqlValues values) => $"""
        WITH patient AS (
            SELECT psn_no, count(DISTINCT fee_date) AS days, count(*) AS lines, CAST(sum(amount) AS DOUBLE) AS amount
            FROM claims.fee_line WHERE fixmedins_code = {values.Text(institution)} AND physician_code = {values.Text(physician)} GROUP BY psn_no
        ),
        placed AS (
            SELECT *, row_number() OVER (ORDER BY amount, psn_no) AS place, count(*) OVER () AS patients, sum(amount) OVER () AS total FROM patient
        )
        SELECT psn_no, days, lines, CAST(amount AS DECIMAL(18, 2)) AS amount, amount / nullif(total, 0) AS share, patients, CAST(total AS DECIMAL(18, 2)) AS total,
            sum(CASE WHEN place > patients - ceil(patients / 10.0) THEN amount ELSE 0 END) OVER () / nullif(total, 0) AS top_tenth,
            2 * sum(place * amount) OVER () / nullif(patients * total, 0) - (patients + 1.0) / patients AS gini
        FROM placed ORDER BY placed.amount DESC, psn_no LIMIT {Shown}
        """;
}
