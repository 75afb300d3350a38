using FraudWatch.Casework.Storage;

namespace FraudWatch.Casework.Inspections;

/// <summary>A problem as the team writes it down.</summary>
public sealed record ProblemEntry
{
    /// <summary>The rule that pointed to it; empty for what was found on site alone.</summary>
    public string RuleId { get; init; } = "";

    public required string Title { get; init; }

    public required string Clause { get; init; }

    public required string Evidence { get; init; }

    /// <summary>Yuan established on site.</summary>
    public required decimal AmountFound { get; init; }

    /// <summary>Yuan that the sampling ratio adds; only with the agreement's clause.</summary>
    public decimal? AmountExtrapolated { get; init; }

    public string AgreementClause { get; init; } = "";

    public InstitutionOpinion Opinion { get; init; }

    /// <summary>Needed where the institution does not accept all of it.</summary>
    public string OpinionReason { get; init; } = "";

    /// <exception cref="RefusedException">A field is not usable.</exception>
    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(Title) || string.IsNullOrWhiteSpace(Clause) || string.IsNullOrWhiteSpace(Evidence))
            throw RefusedException.Invalid("title", "A problem has a title, a clause and its evidence.");
        GivenAmount.Ensure("amount_found", AmountFound);
        GivenAmount.Ensure("amount_extrapolated", AmountExtrapolated);
        if (AmountExtrapolated is not null && string.IsNullOrWhiteSpace(AgreementClause))
            throw RefusedException.Invalid("agreement_clause", "An amount is extrapolated only under a clause of the service agreement; name it.");
        if (Opinion is not (InstitutionOpinion.Pending or InstitutionOpinion.Accepted) && string.IsNullOrWhiteSpace(OpinionReason))
            throw RefusedException.Invalid("opinion_reason", "Write down why the institution does not accept it, or refuses to sign.");
    }
}
