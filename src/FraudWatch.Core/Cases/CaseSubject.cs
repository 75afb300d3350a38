namespace FraudWatch.Core.Cases;

/// <summary>
/// What one open case is about: one institution or one person, and one scheme. A scheme is a family of rules: what an
/// inspector checks in one visit with one kind of record. Single rules would split one fact over many cases, and the official
/// classes do not cover every rule.
/// </summary>
/// <param name="Kind">Whom it is about.</param>
/// <param name="Code">fixmedins_code or psn_no.</param>
/// <param name="Scheme">Family of the rules.</param>
public sealed record CaseSubject(SubjectKind Kind, string Code, string Scheme)
{
    private const string PersonGrain = "person";

    /// <summary>
    /// The subject of a finding. A rule that judges a person over all institutions accuses the person; every other one accuses
    /// the institution that billed.
    /// </summary>
    public static CaseSubject Of(SuspectedFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding is { Grain: PersonGrain, PsnNo: { Length: > 0 } person }
            ? new CaseSubject(SubjectKind.Person, person, finding.Family)
            : new CaseSubject(SubjectKind.Institution, finding.FixmedinsCode, finding.Family);
    }

    /// <summary>One text for one subject, as the open cases are told apart by it.</summary>
    public string Key => $"{(Kind == SubjectKind.Person ? "p" : "i")}|{Code}|{Scheme}";
}
