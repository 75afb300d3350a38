using FraudWatch.Core.Figures;
using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Persons who went from one place to another.</summary>
/// <param name="FromCode">Institution or division where they were; empty for no division.</param>
/// <param name="FromName">Its name; for a division its code.</param>
/// <param name="ToCode">Where they went next.</param>
/// <param name="ToName">Its name.</param>
/// <param name="Persons">Different persons.</param>
/// <param name="Moves">How often in all.</param>
/// <param name="MedianDays">Days between, of the middle move.</param>
public sealed record FlowRowView(string FromCode, string FromName, string ToCode, string ToName, CountView Persons, CountView Moves, double MedianDays)
{
    internal static FlowRowView Of(PatientFlow flow, bool byRegion, Period period, int days, string? region) => new(
        flow.FromCode, flow.FromName, flow.ToCode, flow.ToName,
        CountView.Of(flow.Persons, ClaimsLists.MovingPersons(flow, byRegion, period, days, region)), CountView.Of(flow.Moves, ClaimsLists.Moves(flow, byRegion, period, days, region)),
        flow.MedianDays);
}
