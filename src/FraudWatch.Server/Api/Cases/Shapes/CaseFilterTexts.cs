using FraudWatch.Casework.Cases;
using FraudWatch.Core.Cases;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Cases;

/// <summary>The filters of cases as a query writes them: one table for the list, for changes of many cases and for saved views.</summary>
internal static class CaseFilterTexts
{
    /// <summary>Name, what it does, and how its text narrows the filter.</summary>
    public static IReadOnlyDictionary<string, (string Sentence, Func<CaseFilter, string, CaseFilter> Read)> All { get; } =
        new Dictionary<string, (string, Func<CaseFilter, string, CaseFilter>)>
        {
            ["state"] = ("Only these states of the review ladder, with commas between.", (filter, text) => filter with { States = FilterText.Names<CaseState>("state", text) }),
            ["open"] = ("Under review (true) or not (false).", (filter, text) => filter with { Open = FilterText.Bool("open", text) }),
            ["owner"] = ("Only cases of this user, by number.", (filter, text) => filter with { OwnerId = FilterText.Number("owner", text) }),
            ["unowned"] = ("Nobody owns it (true) or somebody does (false).", (filter, text) => filter with { Unowned = FilterText.Bool("unowned", text) }),
            ["subject_kind"] = ("institution or person.", (filter, text) => filter with { SubjectKind = FilterText.Names<SubjectKind>("subject_kind", text)[0] }),
            ["subject"] = ("fixmedins_code of the subject, or the handle of the person.", (filter, text) => filter with { Subject = text }),
            ["fixmedins_code"] = ("Only cases of this institution.", (filter, text) => filter with { FixmedinsCode = text }),
            ["scheme"] = ("Only this family of rules.", (filter, text) => filter with { Scheme = text }),
            ["rule"] = ("Only cases that hold a finding of this rule.", (filter, text) => filter with { RuleId = text }),
            ["region"] = ("Only this division and those below it.", (filter, text) => filter with { Region = FilterText.Region("region", text) }),
            ["no_region"] = ("Of no known division (true) or of one (false).", (filter, text) => filter with { NoRegion = FilterText.Bool("no_region", text) }),
            ["amount_from"] = ("At least so many yuan at risk.", (filter, text) => filter with { AmountFrom = FilterText.Amount("amount_from", text) }),
            ["amount_to"] = ("Less than so many yuan at risk.", (filter, text) => filter with { AmountTo = FilterText.Amount("amount_to", text) }),
            ["priority_from"] = ("At least this priority.", (filter, text) => filter with { PriorityFrom = (int)FilterText.Number("priority_from", text) }),
            ["probability_from"] = ("At least this chance, 0 to 1.", (filter, text) => filter with { ProbabilityFrom = (double)FilterText.Amount("probability_from", text) }),
            ["probability_to"] = ("Less than this chance, 0 to 1.", (filter, text) => filter with { ProbabilityTo = (double)FilterText.Amount("probability_to", text) }),
            ["overdue"] = ("The last day has passed (true) or not (false).", (filter, text) => filter with { Overdue = FilterText.Bool("overdue", text) }),
            ["due_by"] = ("Due on this day or before.", (filter, text) => filter with { DueBy = FilterText.Day("due_by", text) }),
            ["due_from"] = ("Due on this day or later.", (filter, text) => filter with { DueFrom = FilterText.Day("due_from", text) }),
            ["first_reviewer"] = ("Only cases that this user reviewed first, by number.", (filter, text) => filter with { FirstReviewerId = FilterText.Number("first_reviewer", text) }),
            ["recovered"] = ("Some money has come in (true) or none (false).", (filter, text) => filter with { Recovered = FilterText.Bool("recovered", text) }),
            ["snoozed"] = ("Put off (true) or not (false).", (filter, text) => filter with { Snoozed = FilterText.Bool("snoozed", text) }),
            ["new_data"] = ("A later load says otherwise (true) or does not (false).", (filter, text) => filter with { NewData = FilterText.Bool("new_data", text) }),
            ["verdict"] = ("Only these verdicts, with commas between.", (filter, text) => filter with { Verdicts = FilterText.Names<VerdictKind>("verdict", text) }),
            ["appealed"] = ("The institution answered (true) or did not (false).", (filter, text) => filter with { Appealed = FilterText.Bool("appealed", text) }),
            ["overturned"] = ("Closed as unfounded after an appeal.", (filter, text) => filter with { Overturned = FilterText.Bool("overturned", text) }),
            ["opened_from"] = ("Opened on this day or later.", (filter, text) => filter with { OpenedFrom = FilterText.Day("opened_from", text) }),
            ["opened_to"] = ("Opened before this day.", (filter, text) => filter with { OpenedTo = FilterText.Day("opened_to", text) }),
            ["closed_from"] = ("Closed on this day or later.", (filter, text) => filter with { ClosedFrom = FilterText.Day("closed_from", text) }),
            ["closed_to"] = ("Closed before this day.", (filter, text) => filter with { ClosedTo = FilterText.Day("closed_to", text) }),
            ["decided_from"] = ("With a final verdict since this day or later.", (filter, text) => filter with { DecidedFrom = FilterText.Day("decided_from", text) }),
            ["decided_to"] = ("With a final verdict since before this day.", (filter, text) => filter with { DecidedTo = FilterText.Day("decided_to", text) }),
            ["text"] = ("Number beginning so, or institution named so.", (filter, text) => filter with { Text = text }),
        };

    /// <summary>Reads a whole filter.</summary>
    /// <exception cref="RequestRefusedException">A name is unknown or a text cannot be read.</exception>
    public static CaseFilter Read(IReadOnlyDictionary<string, string> texts) => texts.Aggregate(new CaseFilter(), (filter, pair) =>
        All.TryGetValue(pair.Key, out var known)
            ? known.Read(filter, pair.Value)
            : throw RequestRefusedException.BadQuery(pair.Key, $"'{pair.Key}' is no filter of cases. There are {string.Join(", ", All.Keys)}."));
}
