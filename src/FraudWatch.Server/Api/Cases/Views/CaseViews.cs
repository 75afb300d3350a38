using FraudWatch.Casework.Cases;
using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Api.Cases;

/// <summary>Shows cases to one person: with colleagues' names, with the steps that are open to them, with locks that still hold.</summary>
internal sealed class CaseViews(CaseDesk desk, CaseworkContext context, TakeStep steps, Actor actor)
{
    private Dictionary<long, string>? names;

    /// <summary>Loads the colleagues' names; call it before showing.</summary>
    public async Task<CaseViews> ReadyAsync(CancellationToken cancellation)
    {
        names ??= await context.Set<UserAccount>().Select(user => new { user.Id, user.DisplayName }).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellation);
        return this;
    }

    /// <summary>One case.</summary>
    public CaseView Of(ReviewCase one)
    {
        var locked = one.LockedUntil > desk.Database.Time.GetUtcNow().UtcDateTime;
        var subject = one.SubjectKind == SubjectKind.Person ? desk.Persons.Of(one.SubjectCode) : new PersonRef(one.SubjectCode, one.InstitutionName);
        return new CaseView
        {
            Id = one.Id,
            Number = one.Number,
            SubjectKind = one.SubjectKind,
            SubjectCode = subject.Handle,
            SubjectLabel = subject.Label,
            Scheme = one.Scheme,
            FixmedinsCode = one.FixmedinsCode,
            InstitutionName = one.InstitutionName,
            Region = one.Region,
            State = one.State,
            Open = one.IsOpen,
            Priority = one.Priority,
            Probability = one.Probability,
            Amount = one.Amount,
            Fund = one.Fund,
            Findings = one.Findings,
            Rules = one.Rules.Split(',', StringSplitOptions.RemoveEmptyEntries),
            OpenedAt = one.OpenedAt,
            DueOn = one.DueOn == ReviewCase.NoDue ? null : one.DueOn,
            Overdue = one.DueOn < desk.Today,
            Owner = Person(one.OwnerId),
            LockedBy = locked ? Person(one.LockedById) : null,
            LockedUntil = locked ? one.LockedUntil : null,
            SnoozedUntil = one.SnoozedUntil > desk.Today ? one.SnoozedUntil : null,
            Watermark = one.Watermark,
            NewDataWatermark = one.NewDataWatermark,
            NotedWatermark = one.NotedWatermark,
            ChosenBy = one.ChosenBy,
            FirstReviewer = Person(one.FirstReviewerId),
            SecondReviewer = Person(one.SecondReviewerId),
            Verdict = one.Verdict,
            AmountConfirmed = one.AmountConfirmed,
            AmountRecovered = one.AmountRecovered,
            Appealed = one.Appealed,
            Overturned = one.Overturned,
            ClosedAt = one.ClosedAt,
            MergedIntoId = one.MergedIntoId,
            Actions = steps.Possible(actor, one),
            Version = one.Version,
        };
    }

    private CasePerson? Person(long? id) => id is { } known ? new CasePerson(known, names?.GetValueOrDefault(known) ?? $"user {known}") : null;
}
