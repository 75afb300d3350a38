namespace FraudWatch.Core.Cases;

/// <summary>One row of <c>verdict_d</c>: a person's word about a finding, on its way back into the claims store.</summary>
public sealed record VerdictRow
{
    /// <summary>The same for every word about one finding, so that a later one takes the place of an earlier one.</summary>
    public required string VerdictId { get; init; }

    public required string FindingId { get; init; }

    public required string FixmedinsCode { get; init; }

    /// <summary>confirmed, partly_confirmed, rejected or undecided, as the input table spells it.</summary>
    public required string Verdict { get; init; }

    /// <summary>Yuan.</summary>
    public decimal? Amount { get; init; }

    public required DateOnly DecidedOn { get; init; }

    /// <summary>random, rating, complaint or other.</summary>
    public required string ChosenBy { get; init; }

    /// <summary>agreement, 38, 39 or 40; null when nothing stands.</summary>
    public string? Clause { get; init; }

    /// <summary>Code of the fixed reason, and what was added to it.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was said, UTC: the later one wins.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>How the input table spells a verdict.</summary>
    public static string Spell(VerdictKind kind) => kind switch
    {
        VerdictKind.Confirmed => "confirmed",
        VerdictKind.PartlyConfirmed => "partly_confirmed",
        VerdictKind.Unfounded => "rejected",
        VerdictKind.NotEnoughEvidence => "undecided",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a verdict."),
    };

    /// <summary>How the input table spells a clause.</summary>
    public static string Spell(VerdictClause clause) => clause switch
    {
        VerdictClause.Agreement => "agreement",
        VerdictClause.Article38 => "38",
        VerdictClause.Article39 => "39",
        VerdictClause.Article40 => "40",
        _ => throw new ArgumentOutOfRangeException(nameof(clause), clause, "Not a clause."),
    };
}
