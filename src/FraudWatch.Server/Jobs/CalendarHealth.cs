using FraudWatch.Casework.Cases;
using FraudWatch.Core.Inspections;
using FraudWatch.Server.Operations;

namespace FraudWatch.Server.Jobs;

/// <summary>Says when working days that periods need are not known.</summary>
internal sealed class CalendarHealth(CaseDesk desk) : IHealthNote
{
    public Task<IReadOnlyList<string>> NotesAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>>([.. CalendarReach.Missing(desk.Calendar, desk.Today).Select(CalendarReach.SentenceOf)]);
}
