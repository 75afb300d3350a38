namespace FraudWatch.Core.Inspections;

/// <summary>A draw as it is published: everything that is needed to repeat it. JSON, names in snake_case.</summary>
public sealed record PublishedDraw
{
    /// <summary><see cref="InstitutionDraw.Format"/>.</summary>
    public required string Format { get; init; }

    public required int Slots { get; init; }

    public required int RandomSlots { get; init; }

    public required int Teams { get; init; }

    /// <summary>Hash of <see cref="Candidates"/>, published with the commitment before the draw.</summary>
    public required string CandidateHash { get; init; }

    /// <summary>Published before the draw.</summary>
    public required string Commitment { get; init; }

    /// <summary>Revealed after the draw.</summary>
    public required string Seed { get; init; }

    /// <summary>In ascending order of code.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>What was drawn, first to last.</summary>
    public required IReadOnlyList<PublishedInstitution> Drawn { get; init; }

    /// <summary>Draws and states everything.</summary>
    /// <exception cref="ArgumentException">The design does not fit the candidates.</exception>
    public static PublishedDraw Of(CandidateList list, DrawDesign design, string seed)
    {
        var drawn = InstitutionDraw.Run(list, design, seed);
        var team = DivideWork.Among(design.Teams, drawn, new SeededNumbers(seed, list.Hash))
            .SelectMany(task => task.Institutions.Select(one => (one.FixmedinsCode, task.Team)))
            .ToDictionary(one => one.FixmedinsCode, one => one.Team);
        return new PublishedDraw
        {
            Format = InstitutionDraw.Format,
            Slots = design.Slots,
            RandomSlots = design.RandomSlots,
            Teams = design.Teams,
            CandidateHash = list.Hash,
            Commitment = SeedCommitment.Of(list.Hash, design, seed),
            Seed = seed,
            Candidates = list.Candidates,
            Drawn = [.. drawn.Select(one => new PublishedInstitution(one.Position, one.Candidate.FixmedinsCode, one.Share, one.Key, team[one.Candidate.FixmedinsCode]))],
        };
    }
}
