using System.Linq.Expressions;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Cases;

/// <summary>A filter as a query, within somebody's divisions.</summary>
public static class CaseFilterQuery
{
    /// <summary>The cases in somebody's divisions that match.</summary>
    public static IQueryable<ReviewCase> Cases(this CaseworkContext context, CaseFilter filter, RegionScope scope, CaseDesk desk) =>
        context.Set<ReviewCase>().InScope(scope, one => one.Region).Matching(filter, desk);

    /// <summary>Of these cases, those that match.</summary>
    public static IQueryable<ReviewCase> Matching(this IQueryable<ReviewCase> query, CaseFilter filter, CaseDesk desk)
    {
        if (filter.Region is { } region)
            query = query.InScope(RegionScope.Of([region]), one => one.Region);
        return query.ByStanding(filter).BySubject(filter, desk).ByMoney(filter).ByTime(filter, desk);
    }

    private static IQueryable<ReviewCase> ByStanding(this IQueryable<ReviewCase> query, CaseFilter filter)
    {
        var states = filter.States?.ToList() ?? [];
        var verdicts = filter.Verdicts?.Select(verdict => (VerdictKind?)verdict).ToList() ?? [];
        // As a parameter, because SQLite finds no index for a bare boolean.
        var open = filter.Open == true;
        return query
            .If(states.Count > 0, one => states.Contains(one.State))
            .If(filter.Open is not null, one => one.IsOpen == open)
            .If(filter.OwnerId is not null, one => one.OwnerId == filter.OwnerId)
            .If(filter.FirstReviewerId is not null, one => one.FirstReviewerId == filter.FirstReviewerId)
            .If(filter.Unowned == true, one => one.OwnerId == null)
            .If(filter.Unowned == false, one => one.OwnerId != null)
            .If(verdicts.Count > 0, one => verdicts.Contains(one.Verdict))
            .If(filter.Appealed is not null, one => one.Appealed == filter.Appealed)
            .If(filter.Overturned is not null, one => one.Overturned == filter.Overturned)
            .If(filter.NewData == true, one => one.NewDataWatermark != null)
            .If(filter.NewData == false, one => one.NewDataWatermark == null);
    }

    private static IQueryable<ReviewCase> BySubject(this IQueryable<ReviewCase> query, CaseFilter filter, CaseDesk desk)
    {
        var ids = filter.Ids?.ToList() ?? [];
        var subject = filter.Subject is { } named ? desk.Persons.NumberOf(named) ?? named : null;
        return query
            .If(filter.Ids is not null, one => ids.Contains(one.Id))
            .If(filter.SubjectKind is not null, one => one.SubjectKind == filter.SubjectKind)
            .If(subject is not null, one => one.SubjectCode == subject)
            .If(filter.NoRegion == true, one => one.Region.Length != RegionScope.CodeLength)
            .If(filter.NoRegion == false, one => one.Region.Length == RegionScope.CodeLength)
            .If(filter.FixmedinsCode is not null, one => one.FixmedinsCode == filter.FixmedinsCode)
            .If(filter.Scheme is not null, one => one.Scheme == filter.Scheme)
            .If(filter.RuleId is not null, one => one.RuleCounts.Any(rule => rule.RuleId == filter.RuleId))
            .If(filter.Text is not null, one => one.Number.StartsWith(filter.Text ?? "") || one.InstitutionName.Contains(filter.Text ?? ""));
    }

    private static IQueryable<ReviewCase> ByMoney(this IQueryable<ReviewCase> query, CaseFilter filter) => query
        .If(filter.AmountFrom is not null, one => one.Amount >= filter.AmountFrom)
        .If(filter.AmountTo is not null, one => one.Amount < filter.AmountTo)
        .If(filter.Recovered == true, one => one.AmountRecovered > 0)
        .If(filter.Recovered == false, one => one.AmountRecovered <= 0)
        .If(filter.PriorityFrom is not null, one => one.Priority >= filter.PriorityFrom)
        .If(filter.ProbabilityFrom is not null, one => one.Probability >= filter.ProbabilityFrom)
        .If(filter.ProbabilityTo is not null, one => one.Probability < filter.ProbabilityTo);

    private static IQueryable<ReviewCase> ByTime(this IQueryable<ReviewCase> query, CaseFilter filter, CaseDesk desk)
    {
        var today = desk.Today;
        DateTime? At(DateOnly? day) => day is null ? null : desk.Settings.StartOf(day.Value);
        var (openedFrom, openedTo, closedFrom, closedTo) = (At(filter.OpenedFrom), At(filter.OpenedTo), At(filter.ClosedFrom), At(filter.ClosedTo));
        var (decidedFrom, decidedTo) = (At(filter.DecidedFrom), At(filter.DecidedTo));
        return query
            .If(filter.Overdue == true, one => one.DueOn < today)
            .If(filter.Overdue == false, one => one.DueOn >= today)
            .If(filter.DueBy is not null, one => one.DueOn <= filter.DueBy)
            .If(filter.DueFrom is not null, one => one.DueOn >= filter.DueFrom)
            .If(filter.Snoozed == true, one => one.SnoozedUntil > today)
            .If(filter.Snoozed == false, one => one.SnoozedUntil == null || one.SnoozedUntil <= today)
            .If(openedFrom is not null, one => one.OpenedAt >= openedFrom)
            .If(openedTo is not null, one => one.OpenedAt < openedTo)
            .If(closedFrom is not null, one => one.ClosedAt >= closedFrom)
            .If(closedTo is not null, one => one.ClosedAt < closedTo)
            .If(decidedFrom is not null, one => one.DecidedAt >= decidedFrom)
            .If(decidedTo is not null, one => one.DecidedAt < decidedTo);
    }

    private static IQueryable<ReviewCase> If(this IQueryable<ReviewCase> query, bool asked, Expression<Func<ReviewCase, bool>> condition) =>
        asked ? query.Where(condition) : query;
}
