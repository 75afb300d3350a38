using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Persons;

/// <summary>A settlement against the sum of its lines, all of them, whatever the page shows.</summary>
/// <param name="SetlId">The settlement; null for lines that name none.</param>
/// <param name="SetlDate">When it was settled.</param>
/// <param name="MedfeeSumamt">Yuan that it states.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="LinesAmount">Yuan that they add up to.</param>
/// <param name="Difference">Settlement less lines.</param>
/// <param name="InscpAmt">Yuan in scope that it states.</param>
/// <param name="LinesInscpAmt">Yuan in scope of the lines.</param>
/// <param name="FundPaySumamt">Yuan that the funds paid.</param>
/// <param name="Kind">What the difference is.</param>
public sealed record ReconciliationView(
    string? SetlId, DateOnly? SetlDate, decimal? MedfeeSumamt, long Lines, decimal LinesAmount, decimal Difference, decimal? InscpAmt, decimal? LinesInscpAmt, decimal? FundPaySumamt,
    ReconciliationKind Kind)
{
    internal static ReconciliationView Of(ClaimsRow row)
    {
        var (stated, summed) = (row.Amount("medfee"), row.Amount("lines_amount") ?? 0);
        var difference = (stated ?? 0) - summed;
        return new ReconciliationView(
            row.Text("setl_id"), row.Day("setl_date"), stated, row.Whole("lines"), summed, difference, row.Amount("inscp"), row.Amount("lines_inscp"), row.Amount("fund"),
            KindOf(stated, row.Whole("lines"), difference));
    }

    private static ReconciliationKind KindOf(decimal? stated, long lines, decimal difference) => (stated, lines, difference) switch
    {
        (null, _, _) => ReconciliationKind.NoSettlement,
        (_, 0, not 0) => ReconciliationKind.NoLines,
        (_, _, 0) => ReconciliationKind.Equal,
        (_, _, > 0) => ReconciliationKind.LinesBelow,
        _ => ReconciliationKind.LinesAbove,
    };
}
