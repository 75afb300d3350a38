using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Persons;

/// <summary>Gaps and overlaps between the stays of one person.</summary>
internal static class StayGaps
{
    /// <param name="rows">Stays by admission.</param>
    public static IReadOnlyList<StayView> Of(IReadOnlyList<ClaimsRow> rows)
    {
        var stays = new List<StayView>(rows.Count);
        DateOnly? latest = null;
        foreach (var row in rows)
        {
            var (from, to) = (row.Day("admission_date"), row.Day("discharge_date"));
            stays.Add(View(row) with
            {
                GapDays = from is { } day && latest is { } before ? day.DayNumber - before.DayNumber : null,
                Overlaps = [.. rows.Where(other => other != row && Overlap(row, other)).Select(other => other.Needed("stay_id"))],
            });
            if (to is { } until && (latest is null || until > latest))
                latest = until;
        }
        return stays;
    }

    private static bool Overlap(ClaimsRow one, ClaimsRow other) => From(one) < Until(other) && From(other) < Until(one);

    private static DateOnly From(ClaimsRow stay) => stay.Day("admission_date") ?? DateOnly.MaxValue;

    private static DateOnly Until(ClaimsRow stay) => stay.Day("discharge_date") ?? DateOnly.MaxValue;

    private static StayView View(ClaimsRow row) => new()
    {
        StayId = row.Needed("stay_id"),
        FixmedinsCode = row.Needed("fixmedins_code"),
        FixmedinsName = row.Text("fixmedins_name"),
        Department = row.Text("dept_name"),
        DiagCode = row.Text("diag_code"),
        DiagName = row.Text("diag_name"),
        AdmissionDate = row.Day("admission_date"),
        DischargeDate = row.Day("discharge_date"),
        Days = (long?)row["length_of_stay"],
        Overlaps = [],
        MedfeeSumamt = row.Amount("medfee"),
        FundPaySumamt = row.Amount("fund"),
        Findings = row.Whole("findings"),
    };
}
