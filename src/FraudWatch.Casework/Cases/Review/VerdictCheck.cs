using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;

namespace FraudWatch.Casework.Cases;

/// <summary>Whether a verdict is sound: reason, clause and amount must fit its kind and the findings.</summary>
internal static class VerdictCheck
{
    private const int LongestText = 400;

    /// <exception cref="RefusedException">It is not; the errors name the fields.</exception>
    public static void Ensure(VerdictRequest request, IReadOnlyList<CaseFinding> findings)
    {
        var errors = new Dictionary<string, string[]>();
        void Wrong(string field, string sentence) => errors[field] = [sentence];

        if (findings.Count == 0)
            Wrong("finding_ids", "Name at least one finding.");
        if (VerdictReasons.Find(request.Reason, request.Verdict) is null)
            Wrong("reason", $"'{request.Reason}' is no reason for {SnakeCase.Of(request.Verdict)}.");
        if (request.ReasonText?.Length > LongestText)
            Wrong("reason_text", $"At most {LongestText} characters.");
        if (request.Verdict is VerdictKind.Confirmed or VerdictKind.PartlyConfirmed)
            Standing(request, findings, Wrong);
        else if (request.Amount > 0 || request.Share > 0 || request.Clause is not null)
            Wrong("amount", "Where nothing stands there is neither amount nor clause.");
        if (errors.Count > 0)
            throw new RefusedException(RefusalKind.Invalid, "The verdict is not sound.", errors);
    }

    /// <summary>Yuan that stand of one finding.</summary>
    public static decimal Amount(VerdictRequest request, CaseFinding finding) =>
        request.Amount ?? decimal.Round((finding.Amount ?? 0) * (request.Share ?? 1), 2, MidpointRounding.AwayFromZero);

    private static void Standing(VerdictRequest request, IReadOnlyList<CaseFinding> findings, Action<string, string> wrong)
    {
        if (request.Clause is null)
            wrong("clause", "Say what it is dealt with under.");
        // Nothing is the same amount for one and for many: what is confirmed under Article 39 claims no money.
        if (request.Amount is not null && (request.Share is not null || (findings.Count != 1 && request.Amount != 0)))
            wrong("amount", "An amount other than 0 is given for one finding, and without a share.");
        if (request.Share is <= 0 or >= 1)
            wrong("share", "A share lies above 0 and below 1.");
        var partly = request.Verdict == VerdictKind.PartlyConfirmed;
        if (partly && request.Amount is null && request.Share is null)
            wrong("amount", "Say how much stands, as an amount or as a share.");
        if (!partly && request.Share is not null)
            wrong("share", "What is confirmed stands in full; partly_confirmed takes a share.");
        if (GivenAmount.Fault(request.Amount) is { } fault)
            wrong("amount", fault);
        else if (findings.Any(finding => finding.Amount > 0 && request.Amount > finding.Amount))
            wrong("amount", "More cannot stand than was at risk.");
        if (request.Clause == VerdictClause.Article39 && findings.Any(finding => Amount(request, finding) > 0))
            wrong("clause", "No money is claimed under Article 39; give the amount 0.");
    }
}
