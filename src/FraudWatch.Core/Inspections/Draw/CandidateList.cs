using System.Security.Cryptography;
using System.Text;

namespace FraudWatch.Core.Inspections;

/// <summary>
/// The frozen list of a draw. Its canonical form is one line per candidate in ascending order of the code (by UTF-16 units):
/// code, name, kind, area and weight with a tab between, ended by LF, in UTF-8; its hash is the SHA-256 of that, in lower-case hex.
/// </summary>
public sealed class CandidateList
{
    /// <summary>Freezes these candidates.</summary>
    /// <exception cref="ArgumentException">A code occurs twice or is empty, a weight is below 1, or a text holds a control character.</exception>
    public CandidateList(IEnumerable<Candidate> candidates)
    {
        Candidates = [.. candidates.OrderBy(candidate => candidate.FixmedinsCode, StringComparer.Ordinal)];
        for (var i = 0; i < Candidates.Count; i++)
            Check(Candidates[i], i == 0 ? null : Candidates[i - 1]);
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical())));
    }

    /// <summary>The candidates in the order of their codes.</summary>
    public IReadOnlyList<Candidate> Candidates { get; }

    /// <summary>SHA-256 of the canonical form, 64 lower-case hex digits.</summary>
    public string Hash { get; }

    /// <summary>The text that is hashed.</summary>
    public string Canonical()
    {
        var text = new StringBuilder();
        foreach (var one in Candidates)
            text.Append($"{one.FixmedinsCode}\t{one.FixmedinsName}\t{one.Kind}\t{one.Area}\t{one.Weight}\n");
        return text.ToString();
    }

    private static void Check(Candidate candidate, Candidate? before)
    {
        if (candidate.FixmedinsCode.Length == 0 || candidate.FixmedinsCode == before?.FixmedinsCode)
            throw new ArgumentException($"Every candidate needs a code of its own; '{candidate.FixmedinsCode}' is empty or occurs twice.");
        if (candidate.Weight < 1)
            throw new ArgumentException($"The weight of {candidate.FixmedinsCode} is {candidate.Weight}; it must be at least 1.");
        if ($"{candidate.FixmedinsCode}{candidate.FixmedinsName}{candidate.Kind}{candidate.Area}".Any(char.IsControl))
            throw new ArgumentException($"A text of {candidate.FixmedinsCode} holds a control character, which the canonical form keeps for itself.");
    }
}
