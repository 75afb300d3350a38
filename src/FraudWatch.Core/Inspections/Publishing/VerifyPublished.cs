using System.Text.Json;

namespace FraudWatch.Core.Inspections;

/// <summary>
/// Repeats a published draw from its own text, with no store and no trust in who published it. What it cannot know is whether
/// another draw was thrown away before: for that its commitment is compared with the one published beforehand.
/// </summary>
public static class VerifyPublished
{
    private const double KeyTolerance = 1e-9;

    /// <summary>Checks a draw of institutions or a sample of records.</summary>
    /// <param name="json">The published text.</param>
    /// <param name="commitment">The commitment that was published before; null leaves the comparison to the reader.</param>
    public static VerificationReport Check(string json, string? commitment = null)
    {
        var (format, stated) = ((string?)null, (string?)null);
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            (format, stated) = (Text(document, "format"), Text(document, "commitment"));
            List<string> problems = format switch
            {
                InstitutionDraw.Format => [.. OfDraw(PublishedJson.Read<PublishedDraw>(document))],
                RecordDraw.Format => [.. OfRecords(PublishedJson.Read<PublishedRecords>(document))],
                _ => [$"The format is '{format}'; {InstitutionDraw.Format} or {RecordDraw.Format} is expected."],
            };
            if (commitment is not null && !commitment.Equals(stated, StringComparison.OrdinalIgnoreCase))
                problems.Add($"It states the commitment {stated}, but {commitment} was published before the draw.");
            return new VerificationReport(format, stated, problems);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return new VerificationReport(format, stated, [$"It is no draw that can be repeated: {e.Message}"]);
        }
    }

    private static string? Text(JsonDocument document, string name) =>
        document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static IEnumerable<string> OfDraw(PublishedDraw stated)
    {
        var list = new CandidateList(stated.Candidates);
        var again = PublishedDraw.Of(list, new DrawDesign(stated.Slots, stated.RandomSlots, stated.Teams), stated.Seed);
        if (!stated.Candidates.Select(one => one.FixmedinsCode).SequenceEqual(list.Candidates.Select(one => one.FixmedinsCode)))
            yield return "The candidates are not in the order of their codes.";
        if (stated.CandidateHash != again.CandidateHash)
            yield return $"The candidates have the hash {again.CandidateHash}, but {stated.CandidateHash} is stated: the list was changed after it was frozen.";
        if (stated.Commitment != again.Commitment)
            yield return $"Seed, candidates and numbers give the commitment {again.Commitment}, but {stated.Commitment} is stated: one of them was changed after the commitment.";
        if (stated.Drawn.Count != again.Drawn.Count)
            yield return $"{stated.Drawn.Count} institutions are stated as drawn; the seed draws {again.Drawn.Count}.";
        foreach (var (one, other) in stated.Drawn.Zip(again.Drawn).Where(pair => !IsSame(pair.First, pair.Second)).Take(1))
            yield return $"Position {other.Position}: {one.FixmedinsCode} is stated, the seed draws {other.FixmedinsCode} (share, key or team may differ too).";
    }

    private static bool IsSame(PublishedInstitution one, PublishedInstitution other) =>
        one with { Key = 0 } == other with { Key = 0 } && Math.Abs(one.Key - other.Key) <= KeyTolerance * Math.Abs(other.Key);

    private static IEnumerable<string> OfRecords(PublishedRecords stated)
    {
        var frame = new RecordFrame(stated.FixmedinsCode, stated.Frame);
        var again = PublishedRecords.Of(frame, stated.Seed);
        if (!stated.Frame.Select(record => record.Id).SequenceEqual(frame.Records.Select(record => record.Id)))
            yield return "The records are not in the order of their ids.";
        if (stated.FrameHash != again.FrameHash)
            yield return $"The records have the hash {again.FrameHash}, but {stated.FrameHash} is stated: the list was changed after it was frozen.";
        if (stated.Commitment != again.Commitment)
            yield return $"Seed and records give the commitment {again.Commitment}, but {stated.Commitment} is stated: one of them was changed after the commitment.";
        if (!stated.Drawn.SequenceEqual(again.Drawn))
            yield return "The seed draws other records, or another order, than is stated.";
    }
}
