using FraudWatch.Casework.Inspections;
using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Inspections;

/// <summary>What the claims say about an institution that shall be inspected, whoever asks.</summary>
internal sealed class FindInstitution(ClaimsReading claims)
{
    /// <summary>Its name and division; null where no claims of it were loaded, or no run has read them yet.</summary>
    public Task<KnownInstitution?> RunAsync(string fixmedinsCode, CancellationToken cancellation) => claims.ReadAsync([], async snapshot =>
    {
        if ((await snapshot.MissingAsync(["claims.institution"], cancellation)).Count > 0)
            return null;
        var values = new SqlValues();
        var found = await snapshot.RowsAsync(
            $"SELECT fixmedins_name, admdvs FROM claims.institution WHERE fixmedins_code = {values.Text(fixmedinsCode)}", values, cancellation);
        return found is [var row, ..] ? new KnownInstitution(row.Text("fixmedins_name"), row.Text("admdvs")) : null;
    }, cancellation);
}
